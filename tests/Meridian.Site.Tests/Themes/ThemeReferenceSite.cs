namespace Meridian.Site.Tests.Themes;

/// <summary>The small site that the examples of the theme reference are built with, each where it belongs.</summary>
internal static class ThemeReferenceSite
{
    public const string After = "~]]";

    private const string Content = """
        -- surroundings --
        images made
        -- content/site.yaml --
        title: Riverside Clinic
        description: Notes on health
        url: https://clinic.example/
        theme: own
        logo: /logo.png
        menu:
          - {title: About, page: about}
          - {title: More, children: [{title: Topics, url: /tags/}]}
        pagination: {size: 2}
        params: {colour: green}
        -- themes/own/theme.yaml --
        name: Own
        extends: stillwater
        tokens: {accent: "#1f6f6b"}
        -- themes/own/assets/dot.css --
        .dot { border-radius: 50% }
        -- content/clinic.yaml --
        name: Riverside Clinic
        address: {street: 1 Mill Lane, locality: Bath, region: Somerset, postcode: BA1 1AA, country: GB}
        phone: 01225 000000
        email: hello@clinic.example
        hours:
          - {days: Monday to Friday, opens: "09:00", closes: "18:00"}
        booking_url: /about/
        same_as: [https://social.example/riverside]
        logo: /logo.png
        -- content/practitioners/mina.yaml --
        name: Mina O'Hara
        role: Acupuncturist
        credentials:
          - {name: Licensed Acupuncturist, body: BAcC, number: "12345", expires: 2027-03-31}
        bio: Mina *listens* first.
        photo: /mina.jpg
        booking_url: /about/
        same_as: [https://social.example/mina]
        -- content/calls-to-action.yaml --
        calls:
          book: {title: Come and see us, text: "The first talk is *free*.", label: Book a visit, url: /about/}
        -- content/references.yaml --
        smith2020:
          type: article-journal
          author: [{family: Smith, given: Ann}]
          title: Necks
          issued: 2020
        -- content/tags/sleep.md --
        ---
        title: Sleep
        description: Going to bed.
        ---
        All about *sleep*.
        -- content/data/prices.yaml --
        - {name: First visit, price: 90}
        -- content/pages/about.md --
        ---
        title: About
        ---
        Who we are.
        -- content/pages/about/team.md --
        ---
        title: Team
        ---
        All of us.
        -- content/posts/neck.md --
        ---
        title: Neck & back
        description: What helps.
        date: 2026-07-03
        updated: 2026-07-10
        reviewed: 2026-07-20
        reviewed_by: mina
        author: mina
        tags: [Sleep, Work]
        series: Sore necks
        image: /neck.jpg
        image_alt: A hand on a neck
        image_credit: Ann Lee
        params: {mood: calm}
        ---
        Sit less [@smith2020].

        ## What helps

        ### Walking
        -- content/posts/sleep.md --
        ---
        title: Sleep well
        date: 2026-05-02
        author: mina
        tags: [Sleep]
        series: Sore necks
        layout: plain
        ---
        Go to bed early.
        -- content/posts/parts.md --
        ---
        title: Parts
        date: 2026-03-01
        layout: plain
        ---
        :::note Good to know {.wide}
        Take *breaks*.
        :::

        Look: ![A room](/room.jpg "Our room"){.wide}
        -- content/static/logo.png image --
        png 96x32
        -- content/static/mina.jpg image --
        jpeg 60x80
        -- content/static/neck.jpg image --
        jpeg 1200x630
        -- content/static/room.jpg image --
        jpeg 1000x500
        -- content/layouts/plain.sbn-html --
        {{ capture main }}<h1>{{ page.title | html.escape }}</h1>{{ page.content }}{{ end }}{{ include 'frame' main }}

        """;

    /// <summary>What stands before the print of an example, which stands in a comment: no check reads it.</summary>
    public static string Before(int number) => $"[[{number}~";

    /// <summary>The site with a theme of these files alone.</summary>
    public static string Of(string theme, IEnumerable<(string Path, string Content)> files) =>
        Content[..Content.IndexOf("-- themes/own/theme.yaml", StringComparison.Ordinal)]
            .Replace("theme: own", "theme: " + theme, StringComparison.Ordinal)
        + Content[Content.IndexOf("-- content/clinic.yaml", StringComparison.Ordinal)..]
        + string.Concat(files.Select(file => $"-- {file.Path} --\n{file.Content}\n"));

    /// <summary>The site, with the examples in the templates they belong into.</summary>
    public static string With(ReferenceLine[] lines) => $$$"""
        {{{Content}}}
        -- themes/own/layouts/post.sbn-html --
        {{ capture main }}<h1>{{ page.title | html.escape }}</h1>
        {{{In("post", lines)}}}
        {{ page.content }}
        {{ include 'references' }}
        {{ end }}{{ include 'frame' main }}
        -- content/layouts/posts.sbn-html --
        {{ capture main }}<h1>{{ page.title | html.escape }}</h1>
        {{{In("posts", lines)}}}
        {{ end }}{{ include 'frame' main }}
        -- content/layouts/partials/containers/note.sbn-html --
        {{{In("container", lines)}}}
        -- content/layouts/partials/image.sbn-html --
        {{ if page?.title == "Parts" ~}}
        {{{In("image", lines)}}}
        {{~ else ~}}
        <img src="{{ image.url }}" alt="{{ image.alt | html.escape }}">
        {{~ end ~}}
        -- content/layouts/card.sbn-svg --
        <svg>{{ if page.title == "Neck & back" }}{{{In("card", lines)}}}{{ end }}</svg>
        """;

    private static string In(string place, ReferenceLine[] lines) => string.Concat(
        lines.Select((line, at) => PlaceOf(line) == place ? $"<!--{Before(at)}{line.Code}{After}-->\n" : ""));

    private static string PlaceOf(ReferenceLine line) => line.Table switch
    {
        "image" or "image source" when !line.Code.Contains("page.", StringComparison.Ordinal) => "image",
        "paginator" or "list page" => "posts",
        "container" or "card" => line.Table,
        _ => "post",
    };
}
