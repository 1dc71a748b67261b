using FsCheck;
using FsCheck.Fluent;
using Meridian.Site;
using Meridian.Sources;
using Meridian.Testing;
using Meridian.Testing.Scenarios;
using NodaTime;

namespace Meridian.Cli.Tests.BadInput;

/// <summary>Whatever is written into a site, a build ends in findings or in a site, never in an exception.</summary>
public class AnyInputTests
{
    private static readonly BuildOptions Options = new() { BuildTime = Instant.FromUtc(2026, 12, 1, 0, 0) };

    private static readonly InMemorySourceTree Whole = new(Scenario.Parse("""
        -- content/site.yaml --
        title: Clinic
        url: https://clinic.example/blog/
        logo: /images/logo.svg
        permalinks: {posts: "/:year/:slug/"}
        menu:
          - title: A
            page: about
          - title: B
            url: /posts/
            children: [{title: C, url: /about/}]
        pagination: {size: 1}
        params: {a: 1}
        -- content/clinic.yaml --
        name: Clinic
        phone: 020 7946 0000
        hours:
          - days: Mon
            opens: 09:00
            closes: 17:00
        -- content/practitioners/mina.yaml --
        name: Mina
        photo: /images/logo.svg
        credentials:
          - name: BSc
            expires: 2027-01-01
        -- content/calls-to-action.yaml --
        calls:
          book:
            title: Book
            label: Book a visit
            url: /about/
        placement:
          - cta: book
            place: end
        -- content/references.yaml --
        vickers2018:
          title: Pain
          authors: [Vickers A]
          year: 2018
        -- content/references.bib --
        @string{bmj = "BMJ"}
        @article{baumler2021, title = {Adverse {Events}}, author = "B{\"a}umler, P. and {WHO}", journal = bmj # " Open", year = 2021}
        -- content/references.json --
        [{"id": "who2024", "title": "Low back pain", "author": [{"literal": "WHO"}], "issued": {"date-parts": [[2024, 6]]}}]
        -- content/tags.yaml --
        neck-pain:
          name: Neck pain
        -- content/redirects.yaml --
        /old/: /about/
        -- content/static/images/logo.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
        -- content/static/old.html --
        <!doctype html><html lang="en"><title>x</title><a href="/blog/about/">x</a></html>
        -- content/tags/neck-pain.md --
        ---
        title: Neck pain
        ---
        Text.
        -- content/pages/index.md --
        Welcome to [us](about.md).
        -- content/pages/about.md --
        ---
        title: About
        ---
        ## Us

        Text.
        -- content/posts/a.md --
        ---
        title: A
        date: 2026-05-01
        author: mina
        tags: [Neck pain]
        series: S
        aliases: [/was/a/]
        cta: book
        image: /images/logo.svg
        image_alt: x
        ---
        Intro #NeckPain [@vickers2018].

        <!--more-->

        ## One

        [b](b/index.md#two) ![x](/images/logo.svg) <a href="/about/">x</a>

        :::note Title {.x}
        Inside.
        :::

        |a|b|
        |-|-|
        |1|2|

        X[^1]

        [^1]: Y
        -- content/posts/b/index.md --
        ---
        title: B
        date: 2026-06-01
        series: S
        previous: a
        next: none
        expires: 2030-01-01
        ---
        ## Two

        Text.

        #NeckPain
        -- content/layouts/partials/containers/note.sbn-html --
        <aside>{{ container.argument | html.escape }}{{ container.content }}</aside>
        """).Inputs.Select(file => KeyValuePair.Create(file.Name, ScenarioBytes.Of(file))));

    private static readonly string[] Paths = [.. Whole.Paths.Select(path => path.Value)];

    private static readonly string[] Nasty =
    [
        "", "\"", "'", "---\n", "\n", "\t", "\0", "\uFEFF", "{{", "}}", "{{ x", "[", "]", "{", "}", "*a", "&a ", ": ",
        "- ", "#", "|",
        ">", "../", "/", "\\", ":::", "```", "<a href=\"", "<script>", "](", "![", "[^1]", "[@x]", "%zz", "%00",
        "\u2028", "\U0001F600",
        "2026-02-30", "9999-12-31", "0001-01-01", "true", "null", "~", "<<: *a", "!!binary x", "? a\n", "con",
        "https://", "javascript:", "@",
        "\r", "é\u0301", "{.x #y}", "<!--", "-->", "slug: ../..\n", "permalink: /\n", "permalink: /:title/\n",
        "date: \n", "url: x\n", "draft: true\n",
    ];

    private static readonly Arbitrary<Slip[]> Slips = (
        from path in Gen.Elements(Paths)
        from at in Gen.Choose(0, 400)
        from length in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 30)))
        from text in Gen.Elements(Nasty)
        select new Slip(path, at, length, text))
        .ListOf()
        .Where(slips => slips.Count > 0)
        .Select(slips => slips.Take(5).ToArray())
        .ToArbitrary();

    [Fact]
    public void The_site_without_slips_is_fine()
    {
        var report = SiteBuild.Run(Whole, new InMemoryOutputTree(Whole), Options, CancellationToken.None);
        Assert.Equal([], report.Diagnostics
            .Where(found => found.Severity == Severity.Error).Select(found => found.Location + found.Message));
    }

    [Fact]
    public void Any_slips_end_in_findings_and_errors_write_nothing() => Prop.ForAll(Slips, slips =>
    {
        var source = slips.Aggregate(Whole, (tree, slip) => slip.Make(tree));
        var output = new InMemoryOutputTree(source);
        var report = SiteBuild.Run(source, output, Options, CancellationToken.None);
        Assert.Equal(report.Errors == 0, output.Commits == 1);
        Assert.All(report.Diagnostics, found => Assert.False(string.IsNullOrWhiteSpace(found.Message)));
        Assert.All(report.Diagnostics.Select(found => found.Location).OfType<Location>(), place =>
            Assert.InRange(place.Span.End, 0, report.Sources(place.Path)?.Text.Length ?? 0));
        Assert.Equal(
            source.Paths.Where(path => path.IsUnder(SitePath.Of("content"))),
            report.Content.Select(entry => entry.Path));
    }).QuickCheckThrowOnFailure();

    /// <summary>A slip of the author's: some letters of a file replaced by others.</summary>
    private sealed record Slip(string Path, int At, int Length, string Text)
    {
        public InMemorySourceTree Make(InMemorySourceTree tree)
        {
            var text = System.Text.Encoding.UTF8.GetString(tree.Read(SitePath.Of(Path)));
            var start = Math.Min(At, text.Length);
            return tree.With(Path, text[..start] + Text + text[Math.Min(text.Length, start + Length)..]);
        }
    }
}
