using System.Collections.Concurrent;
using Meridian.Sources;
using Meridian.Templating;

namespace Meridian.Cli.Commands;

/// <summary>
/// Finds templates for `include` in folders on the disk, first in the ones that were named, then beside the template
/// itself: `include 'a/b'` is `a/b` with the extension of the file that includes it.
/// </summary>
internal sealed class TemplateFolders(IWorkspace workspace, IReadOnlyList<string> folders) : ITemplateLoader
{
    private readonly ConcurrentDictionary<SitePath, Template?> _templates = [];

    /// <summary>Everything that was read, to show findings in.</summary>
    public IEnumerable<Template> Read => _templates.Values.OfType<Template>();

    public Template? Find(string name, SitePath includer) =>
        SitePath.TryParse(name + includer.Extension, out var path) ? _templates.GetOrAdd(path, Load) : null;

    public IEnumerable<string> NamesFor(SitePath includer) =>
        folders.SelectMany(workspace.FilesBelow)
            .Where(file => file.Extension == includer.Extension)
            .Select(file => file.Value[..^file.Extension.Length])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private Template? Load(SitePath path) =>
        folders.Select(folder => workspace.Read(Path.Combine(folder, path.Value))).FirstOrDefault(
            text => text is not null)
            is { } found
            ? Template.Parse(new SourceText(path, found))
            : null;
}
