using System.Net;
using System.Text;
using Meridian.Server;
using Meridian.Sources;
using Meridian.Testing;

namespace Meridian.Cli.Tests.Preview;

public sealed class PreviewServerTests : IDisposable
{
    private const int FirstPort = 45_871;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meridian-preview-");
    private readonly PreviewSite _site = new(new InMemorySourceTree(("content/static/a.txt", "copied")));
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public void Dispose()
    {
        _browser.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK, "home")]
    [InlineData("/posts/a/", HttpStatusCode.OK, "post a")]
    [InlineData("/posts/a/index.html", HttpStatusCode.OK, "post a")]
    [InlineData("/a.txt", HttpStatusCode.OK, "copied")]
    [InlineData("/%C3%A9/", HttpStatusCode.OK, "letters")]
    [InlineData("/Posts/A/", HttpStatusCode.NotFound, "not here")]
    [InlineData("/nowhere/", HttpStatusCode.NotFound, "not here")]
    [InlineData("/../../etc/passwd", HttpStatusCode.NotFound, "not here")]
    [InlineData("/..%2f..%2fetc%2fpasswd", HttpStatusCode.NotFound, "not here")]
    [InlineData("//posts/a/", HttpStatusCode.NotFound, "not here")]
    [InlineData("/%00", HttpStatusCode.BadRequest, "")]
    public async Task A_path_names_a_file_of_the_site_or_nothing(string path, HttpStatusCode status, string text)
    {
        using var server = Open();
        Commit();
        using var answer = await AskAsync(server, path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_its_slash_is_sent_on()
    {
        using var server = Open();
        Commit();
        using var answer = await AskAsync(server, "/posts/a?q=1");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/posts/a/?q=1", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_site_below_a_path_is_shown_below_it()
    {
        using var server = Open("/blog/");
        Commit();
        Assert.EndsWith("/blog/", server.Address.AbsoluteUri, StringComparison.Ordinal);
        using var home = await AskAsync(server, "/blog/posts/a/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        using var root = await AskAsync(server, "/");
        Assert.Equal("/blog/", root.Headers.Location?.OriginalString);
        using var outside = await AskAsync(server, "/posts/a/");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("[::1]:4000", HttpStatusCode.OK)]
    public async Task Another_name_for_this_machine_is_refused(string host, HttpStatusCode expected)
    {
        using var server = Open();
        Commit();
        using var answer = await AskAsync(server, "/", request => request.Headers.Host = host);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_preview_is_only_to_be_read()
    {
        using var server = Open();
        Commit();
        using var refused = await AskAsync(server, "/", request => request.Method = HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        using var empty = await AskAsync(server, "/", request => request.Method = HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, empty.StatusCode);
        Assert.Empty(await empty.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Pages_carry_the_script_and_other_files_do_not()
    {
        using var server = Open();
        Commit();
        var page = await _browser.GetStringAsync(server.Address);
        Assert.Contains("data-version=\"1\"></script>\n</body>", page, StringComparison.Ordinal);
        Assert.Equal("copied", await _browser.GetStringAsync(new Uri(server.Address, "/a.txt")));
        var script = await _browser.GetStringAsync(new Uri(server.Address, "/__meridian/preview.js"));
        Assert.Contains("EventSource", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_is_told_what_each_build_made()
    {
        using var server = Open();
        using var stream = new StreamReader(
            await _browser.GetStreamAsync(new Uri(server.Address, "/__meridian/events")));
        Assert.Equal("data: {\"version\":0,\"problems\":[]}", await stream.ReadLineAsync());
        server.Show(new PreviewState(3, [new PreviewProblem("content/posts/a.md:4:1", "it is late", "go home")]));
        Assert.Equal("", await stream.ReadLineAsync());
        Assert.Equal(
            "data: {\"version\":3,\"problems\":[{\"place\":\"content/posts/a.md:4:1\",\"message\":\"it is late\",\"help\":\"go home\"}]}",
            await stream.ReadLineAsync());
    }

    [Fact]
    public async Task Where_there_is_no_site_yet_a_page_says_so()
    {
        using var server = Open();
        using var answer = await AskAsync(server, "/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("being made", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_passed_over()
    {
        using var first = Open();
        using var second = Open();
        Assert.NotEqual(first.Address.Port, second.Address.Port);
    }

    [Fact]
    public void A_host_that_is_not_this_machine_is_told() => Assert.Throws<IOException>(
        () => PreviewServer.Open(_site, new PreviewOptions(_folder.FullName, "192.0.2.1", FirstPort, "/")));

    [Fact]
    public async Task A_change_in_the_content_is_noticed()
    {
        _folder.CreateSubdirectory("content/posts");
        using var server = Open();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var change = Task.Run(() => server.WaitForChange(patience.Token));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "content/posts/a.md"), "text");
        Assert.True(await change);
    }

    [Fact]
    public void Waiting_ends_when_the_command_does()
    {
        using var server = Open();
        Assert.False(server.WaitForChange(new CancellationToken(canceled: true)));
    }

    /// <summary>Asks for a path as it is spelled; browsers would tidy it up first.</summary>
    private async Task<HttpResponseMessage> AskAsync(
        PreviewServer server, string path, Action<HttpRequestMessage>? change = null)
    {
        var url = new Uri($"http://127.0.0.1:{server.Address.Port}{path}", new UriCreationOptions
        {
            DangerousDisablePathAndQueryCanonicalization = true,
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        change?.Invoke(request);
        return await _browser.SendAsync(request);
    }

    private PreviewServer Open(string basePath = "/") =>
        PreviewServer.Open(_site, new PreviewOptions(_folder.FullName, "127.0.0.1", FirstPort, basePath));

    private void Commit()
    {
        using var draft = _site.Begin();
        foreach (var (path, text) in (ReadOnlySpan<(string, string)>)
            [("index.html", "home"), ("posts/a/index.html", "post a"), ("é/index.html", "letters"), ("404.html", "not here")])
        {
            draft.Write(SitePath.Of(path), Encoding.UTF8.GetBytes($"<!doctype html><body><p>{text}</p>\n</body>"));
        }

        draft.Copy(SitePath.Of("content/static/a.txt"), SitePath.Of("a.txt"));
        draft.Commit();
    }
}
