using System.CommandLine;
using System.CommandLine.Parsing;
using Meridian.Cli.Reporters;
using Meridian.Sources;

namespace Meridian.Cli.Commands;

/// <summary>`meridian new`: starts a post, a page or a case study from its title, or a whole site.</summary>
internal static class NewCommand
{
    public static Command Create(Surroundings surroundings) =>
        new("new", "Start a post, a page, a case study or a whole site")
        {
            Post(surroundings), Page(surroundings), CaseStudy(surroundings), NewSiteCommand.Create(surroundings),
        };

    private static Command Post(Surroundings surroundings) =>
        Titled("post", "Start a post, as a draft with today's date", surroundings, (place, title, slug) =>
            NewFile.Write(
                surroundings,
                place.Site,
                $"content/posts/{slug}.md",
                Scaffold.Text(
                    "post.md",
                    ("title", TitleText.Yaml(title)),
                    ("date", place.Date),
                    ("author", AuthorLine(place, surroundings))),
                "It is a draft: `meridian build --drafts` shows it, and deleting `draft: true` publishes it."));

    private static Command Page(Surroundings surroundings) =>
        Titled("page", "Start a page", surroundings, (place, title, slug) =>
            NewFile.Write(
                surroundings,
                place.Site,
                $"content/pages/{slug}.md",
                Scaffold.Text("page.md", ("title", TitleText.Yaml(title))),
                "It is published with the next `meridian build`."));

    private static Command CaseStudy(Surroundings surroundings) =>
        Titled("case-study", "Start a post about a patient, with its consent", surroundings, (place, title, slug) =>
            NewFile.Write(
                surroundings,
                place.Site,
                $"content/posts/{slug}.md",
                Scaffold.Text(
                    "case-study.md",
                    ("title", TitleText.Yaml(title)),
                    ("date", place.Date),
                    ("author", AuthorLine(place, surroundings)),
                    ("id", slug)),
                "It is a draft. Fill in the consent before you delete `draft: true`."));

    private static Command Titled(
        string kind, string description, Surroundings surroundings, Func<NewPlace, string, string, Report> make)
    {
        var title = new Argument<string>("title") { Description = "The title, in quotes", CustomParser = ReadTitle };
        var slug = new Option<string>("--slug")
        {
            Description = "How its address ends (default: taken from the title)",
            HelpName = "WORDS",
            CustomParser = ReadSlug,
        };
        var command = new Command(kind, description) { title, slug };
        var place = NewPlaceOptions.AddTo(command, surroundings);
        var reporting = ReportOptions.AddTo(command, surroundings);
        command.SetAction(parsed =>
        {
            var text = parsed.GetRequiredValue(title);
            var report = make(place.Read(parsed), text, parsed.GetValue(slug) ?? TitleText.Slug(text));
            reporting.Read(parsed).Write(report);
            return report.Errors > 0 ? ExitStatus.Findings : ExitStatus.Fine;
        });
        return command;
    }

    private static string ReadTitle(ArgumentResult result)
    {
        var title = result.Tokens[0].Value.Trim();
        if (TitleText.Slug(title).Length == 0)
        {
            result.AddError(
                WrongUsage.Message("a title needs letters or digits", "write it in quotes: \"Neck pain at the desk\""));
        }
        else if (title.Any(char.IsControl))
        {
            result.AddError(WrongUsage.Message("a title is one line", "leave the line breaks and tabs out"));
        }

        return title;
    }

    private static string? ReadSlug(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var slug = TitleText.Slug(text);
        if (slug != text)
        {
            result.AddError(WrongUsage.Message(
                $"`{text}` cannot be the end of an address",
                slug.Length > 0 ? $"write `{slug}`" : "use small letters, digits and hyphens"));
        }

        return slug;
    }

    /// <summary>A site with one practitioner has only one possible author.</summary>
    private static string AuthorLine(NewPlace place, Surroundings surroundings)
    {
        var folder = SitePath.Of("content/practitioners");
        var people = surroundings.OpenSite(place.Site).Entries()
            .Where(entry => entry.Path.Folder == folder && entry.Path.Extension is ".yaml" or ".yml")
            .Take(2)
            .ToList();
        return people is [var only] ? $"author: {only.Path.Stem}\n" : "";
    }
}
