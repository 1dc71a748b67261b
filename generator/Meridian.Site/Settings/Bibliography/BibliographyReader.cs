using System.Collections.Immutable;
using Meridian.Sources;

namespace Meridian.Site.Settings.Bibliography;

/// <summary>
/// Gathers the cited works of a site: references.yaml, every `.bib` file beside it, and references.json in CSL-JSON. A
/// `.bib` may have any name, because programs name an export after the library (`My Library.bib`).
/// </summary>
internal static class BibliographyReader
{
    private static readonly SitePath Content = SitePath.Of("content");
    private static readonly SitePath Json = SitePath.Of("content/references.json");

    /// <summary>
    /// The works by key, and the files they come from. When two have one key, the first counts: that of
    /// references.yaml, which was written by hand, then those of the other files by path. Pure but for the log.
    /// </summary>
    public static (ImmutableSortedDictionary<string, Reference> Works, ImmutableArray<SitePath> Files) Read(
        SettingsFile? settings,
        IReadOnlyDictionary<SitePath, SourceText> files,
        ImmutableArray<Diagnostic>.Builder log)
    {
        var works = ImmutableSortedDictionary.CreateBuilder<string, Reference>(StringComparer.Ordinal);
        var exports = files.Values.Where(file => IsExport(file.Path)).OrderBy(file => file.Path).ToList();
        var own = settings is null ? [] : ReferencesReader.Read(settings);
        var exported = exports.SelectMany(file => file.Path == Json
            ? CslJsonReader.Read(file, log)
            : BibTexReader.Read(file, log));
        foreach (var work in own.Concat(exported))
        {
            if (work.Id.Any(char.IsWhiteSpace))
            {
                log.Add(ReferenceFindings.KeyWithBlank(work));
            }

            if (!works.TryAdd(work.Id, work))
            {
                log.Add(ReferenceFindings.Duplicate(work, works[work.Id]));
            }
        }

        return (works.ToImmutable(),
        [
            .. settings is null ? (SitePath[])[] : [settings.Source.Path],
            .. exports.Select(file => file.Path),
        ]);
    }

    private static bool IsExport(SitePath path) => path == Json
        || (path.Folder == Content && path.Extension.Equals(".bib", StringComparison.OrdinalIgnoreCase));
}
