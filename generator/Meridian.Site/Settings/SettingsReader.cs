using System.Collections.Immutable;
using Meridian.Site.Settings.Bibliography;
using Meridian.Site.Yaml;
using Meridian.Sources;

namespace Meridian.Site.Settings;

/// <summary>Reads all settings files of a site.</summary>
internal static class SettingsReader
{
    /// <summary>
    /// Reads the settings among the text files of a site, by their paths from its root (`content/site.yaml`). Files
    /// that are absent leave defaults; what is wrong is a finding, and the rest stands. Pure.
    /// </summary>
    public static SettingsReading Read(IReadOnlyDictionary<SitePath, SourceText> files)
    {
        var log = ImmutableArray.CreateBuilder<Diagnostic>();
        var clinic = Find("clinic") is { } clinicFile ? ClinicReader.Read(clinicFile) : new ClinicSettings();
        var site = SiteFileReader.Read(Find("site"), clinic, log) with
        {
            Clinic = clinic,
            Practitioners = In("practitioners").Select(PractitionerReader.Read)
                .ToImmutableSortedDictionary(person => person.Id, person => person, StringComparer.Ordinal),
            CallsToAction = Find("calls-to-action") is { } calls ? CallsReader.Read(calls) : new CallsToAction(),
            Tags = Find("tags") is { } tags ? TagSettingsReader.Read(tags) : [],
            Redirects = Find("redirects") is { } redirects ? RedirectsReader.Read(redirects) : [],
            Files = In("data").Select(file => KeyValuePair.Create(file.Source.Path.Stem, file.Read() ?? YamlMap.Empty))
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        var (works, workFiles) = BibliographyReader.Read(Find("references"), files, log);
        site = site with { References = works, ReferenceFiles = workFiles };
        return new SettingsReading(site, log.ToImmutable());

        // Both endings of YAML files are read; `.yaml` is the one we write.
        SettingsFile? Find(string name)
        {
            files.TryGetValue(SitePath.Of($"content/{name}.yaml"), out var usual);
            files.TryGetValue(SitePath.Of($"content/{name}.yml"), out var other);
            if (usual is not null && other is not null)
            {
                log.Add(TwoFiles(other, usual));
            }

            return (usual ?? other) is { } source ? new SettingsFile(source, log) : null;
        }

        IEnumerable<SettingsFile> In(string folder)
        {
            Dictionary<string, SourceText> read = new(StringComparer.Ordinal);
            var parent = SitePath.Of($"content/{folder}");
            foreach (var (path, source) in files.OrderBy(file => file.Key))
            {
                if (path.Folder != parent || path.Extension is not (".yaml" or ".yml"))
                {
                    continue;
                }

                if (read.TryAdd(path.Stem, source))
                {
                    yield return new SettingsFile(source, log);
                }
                else
                {
                    log.Add(TwoFiles(source, read[path.Stem]));
                }
            }
        }
    }

    private static Diagnostic TwoFiles(SourceText ignored, SourceText read) =>
        SettingsRules.TwoFiles.At(
            Location.StartOf(ignored.Path),
            $"`{ignored.Path}` is not read, because `{read.Path}` has the same name") with
        {
            Help = "move its lines to the other file, and delete it",
        };
}
