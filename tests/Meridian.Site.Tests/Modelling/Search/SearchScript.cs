using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meridian.Site.Modelling.Search;

namespace Meridian.Site.Tests.Modelling.Search;

/// <summary>Runs the functions of the theme's search script where Node.js is installed.</summary>
internal static class SearchScript
{
    private const string Start = """
        const fs = require("fs"), vm = require("vm"), zlib = require("zlib");
        const asked = JSON.parse(fs.readFileSync(0, "utf8"));
        const { words, stemmer, distance, near, openIndex } = vm.runInNewContext(
          fs.readFileSync(asked.script, "utf8") + ";({ words, stemmer, distance, near, openIndex })", { URL });
        const stem = stemmer(asked.endings);
        const answer = (value) => process.stdout.write(JSON.stringify(value));
        """;

    /// <summary>What a job, a piece of JavaScript that calls `answer`, makes of its input `asked.input`.</summary>
    public static JsonNode Run(string job, object input)
    {
        var script = Path.Combine(Corpora.Repository ?? "", "themes", "stillwater", "assets", "search.js");
        var endings = EnglishEndings.Steps.Select(step => step.Select(rule => new[] { rule.Pattern, rule.Instead }));
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add(Start + job);
        Process? node = null;
        try
        {
            node = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "Node.js is not installed");
        }

        using var running = node ?? throw new InvalidOperationException("Node.js did not start");
        using (running.StandardInput)
        {
            running.StandardInput.Write(JsonSerializer.Serialize(new { script, endings, input }));
        }

        var said = running.StandardOutput.ReadToEnd();
        running.WaitForExit();
        Assert.Equal(0, running.ExitCode);
        return JsonNode.Parse(said) ?? throw new InvalidOperationException("Node.js said nothing");
    }

    /// <summary>
    /// Looks for each query in an index, from nothing each time. The site lies below `/blog/` on its host.
    /// </summary>
    public static List<FoundPages> Search(SearchIndex index, params string[] queries)
    {
        const string Job = """
            (async () => {
              const found = [];
              for (const query of asked.input.queries) {
                let bytes = 0;
                const read = async (url) => {
                  const text = asked.input.files[new URL(url).pathname.slice("/blog".length)];
                  bytes += zlib.gzipSync(text, { level: 6 }).length;
                  return text;
                };
                const index = await openIndex("https://x.test/blog" + asked.input.contents, read);
                const { pages, hasAll } = await index.search(query);
                const shown = await Promise.all(pages.slice(0, 10).map((page) => index.entry(page)));
                found.push({ titles: shown.map((entry) => entry.title), urls: shown.map((entry) => entry.url),
                  count: pages.length, hasAll, bytes });
              }
              answer(found);
            })();
            """;
        var answer = Run(Job, new
        {
            queries,
            contents = index.Contents.Url.Value,
            files = index.Files.ToDictionary(
                file => file.Url.Value, file => Encoding.UTF8.GetString(file.Content.Span)),
        });
        return [.. answer.AsArray().OfType<JsonNode>().Select(FoundPages.Of)];
    }
}

/// <summary>What a search found, and the bytes it took, each file packed as hosts do.</summary>
internal sealed record FoundPages(string[] Titles, string[] Urls, int Count, bool HasAll, int Bytes)
{
    public static FoundPages Of(JsonNode json) => new(
        json["titles"].Deserialize<string[]>() ?? [],
        json["urls"].Deserialize<string[]>() ?? [],
        json["count"].Deserialize<int>(),
        json["hasAll"].Deserialize<bool>(),
        json["bytes"].Deserialize<int>());
}
