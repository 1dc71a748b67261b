using System.Collections.Immutable;
using System.Text;
using Meridian.Site.Images;

namespace Meridian.Testing.Scenarios;

/// <summary>
/// An image tool as a scenario's lines have it: `images made`, `images missing`, or `images fail NAME WORDS` for the
/// files of a name besides. What it makes is a line of text that says what was ordered, or the drawing itself.
/// </summary>
internal sealed class ScriptedImages(ImmutableArray<string> lines) : IImageTool
{
    private const string Keyword = "images ";

    public static bool IsLine(string line) => line.StartsWith(Keyword, StringComparison.Ordinal);

    public ImageSkills Skills { get; } = lines.Contains("images missing")
        ? new ImageSkills { Missing = "the program is not there", Help = "install it" }
        : new ImageSkills { Writes = [ImageFormat.Avif, ImageFormat.WebP], Draws = true };

    public ImmutableDictionary<string, ImageAnswer> Make(
        ImmutableArray<ImageOrder> orders, CancellationToken cancel) =>
        orders.ToImmutableDictionary(order => order.Key, order => new ImageAnswer(FaultOf(order.Subject)));

    public byte[] Read(ImageOrder order) => order switch
    {
        { Format: ImageFormat.Pixels } => [.. "P6 1 1 255 "u8, 0x12, 0x34, 0x56],
        { Subject: DrawingSubject drawing } => drawing.Svg.ToArray(),
        { Subject: FileSubject file } => Encoding.UTF8.GetBytes(
            $"{file.File} as {order.Format}, {order.Fit} {order.Width} x {order.Height}\n"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string? FaultOf(ImageSubject subject) => lines.Where(IsLine)
        .Select(line => line[Keyword.Length..].Split(' ', 3))
        .Where(words => words is ["fail", var name, _] && NameOf(subject) == name)
        .Select(words => words[2])
        .FirstOrDefault();

    private static string NameOf(ImageSubject subject) => subject is FileSubject file ? file.File.Name : "card";
}
