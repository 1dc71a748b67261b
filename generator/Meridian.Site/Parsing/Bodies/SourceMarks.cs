using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Meridian.Site.Parsing.Bodies;

/// <summary>
/// Marks inside HTML that say where in its file the next element was written. They are there only while a fault is
/// traced, and never in a finished page.
/// </summary>
internal static class SourceMarks
{
    // Unicode promises never to make letters of these two (version 16.0, section 23.7).
    private const char Opening = '\uFDD0';
    private const char Closing = '\uFDD1';
    private const char Between = '.';

    /// <summary>A mark that says that what follows was written at an offset of a source. Pure.</summary>
    /// <param name="source">The number of the source, which the one who asks for marks knows.</param>
    /// <param name="offset">The place in it.</param>
    public static string Of(int source, int offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{Opening}{source}{Between}{offset}{Closing}");

    /// <summary>The HTML as it is without marks, and each mark where it stood. Pure.</summary>
    public static (string Html, ImmutableArray<SourceMark> Marks) TakeOut(string marked)
    {
        var html = new StringBuilder(marked.Length);
        var marks = ImmutableArray.CreateBuilder<SourceMark>();
        for (var at = 0; at < marked.Length;)
        {
            var end = marked[at] == Opening ? marked.IndexOf(Closing, at) : -1;
            if (end > 0 && Read(marked.AsSpan(at + 1, end - at - 1)) is { } read)
            {
                marks.Add(new SourceMark(html.Length, read.Source, read.Offset));
                at = end + 1;
            }
            else
            {
                html.Append(marked[at++]);
            }
        }

        return (html.ToString(), marks.ToImmutable());
    }

    private static (int Source, int Offset)? Read(ReadOnlySpan<char> mark)
    {
        var dot = mark.IndexOf(Between);
        return dot > 0
            && int.TryParse(mark[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var source)
            && int.TryParse(mark[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
                ? (source, offset)
                : null;
    }
}

/// <summary>What stands at an offset of finished HTML was written at an offset of a source.</summary>
internal readonly record struct SourceMark(int At, int Source, int Offset);
