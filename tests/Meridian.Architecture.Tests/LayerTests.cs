using System.Xml.Linq;

namespace Meridian.Architecture.Tests;

public class LayerTests
{
    /// <summary>The folders of Meridian.Site from left to right: a file may use only what stands left of it.</summary>
    private static readonly string[] Layers =
    [
        "Yaml", "Dates", "Json", "Images", "Loading", "Settings", "Themes", "Parsing", "Html", "Modelling", "Views", "Routing",
        "Outputs", "Rendering", "Checks",
    ];

    private static readonly Dictionary<string, string[]> References = new()
    {
        ["Meridian.Sources"] = [],
        ["Meridian.Templating"] = ["Meridian.Sources"],
        ["Meridian.Site"] = ["Meridian.Templating"],
        ["Meridian.Import"] = ["Meridian.Sources"],
        ["Meridian.Server"] = ["Meridian.Site"],
        ["Meridian.Cli"] = ["Meridian.Import", "Meridian.Server", "Meridian.Site"],
    };

    [Fact]
    public void A_folder_of_the_site_uses_only_folders_to_its_left()
    {
        var wrong =
            from file in SourceTree.Under("generator/Meridian.Site")
            let own = LayerOf(file.Namespace)
            where own >= 0
            from used in file.Usings
            where LayerOf(used) > own
            select $"{file.Path} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_the_site_is_a_layer()
    {
        var unknown = SourceTree.Under("generator/Meridian.Site")
            .Select(file => file.Path.Split('/'))
            .Where(parts => parts.Length > 3)
            .Select(parts => parts[2])
            .Distinct()
            .Except(Layers);
        Assert.Empty(unknown);
    }

    [Fact]
    public void A_project_references_what_the_architecture_allows()
    {
        foreach (var (project, allowed) in References)
        {
            var file = XDocument.Load(Path.Combine(SourceTree.Root, "generator", project, project + ".csproj"));
            var references = file.Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include")) ?? "")
                .Order(StringComparer.Ordinal);
            Assert.Equal(allowed, references);
        }
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong =
            from file in SourceTree.Under("generator")
            where file.Namespace is not null
            let expected = file.Folder["generator/".Length..].Replace('/', '.')
            where file.Namespace != expected
            select $"{file.Path} is in {file.Namespace}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_file_is_one_idea()
    {
        var long_ = SourceTree.Under("generator").Concat(SourceTree.Under("tests"))
            .Where(file => file.Lines.Length > 400)
            .Select(file => $"{file.Path} has {file.Lines.Length} lines");
        Assert.Empty(long_);
    }

    [Fact]
    public void The_straight_path_fits_a_screen() =>
        Assert.InRange(SourceTree.Under("generator").Single(file => file.Path.EndsWith("/SiteBuild.cs", StringComparison.Ordinal)).Lines.Length, 1, 70);

    private static int LayerOf(string? space) =>
        space?.Split('.') is ["Meridian", "Site", var folder, ..] ? Array.IndexOf(Layers, folder) : -1;
}
