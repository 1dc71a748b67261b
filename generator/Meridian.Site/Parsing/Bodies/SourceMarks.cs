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

    /// <summary>Marks that what follows was written at an offset of the file.</summary>
    public static void Write(TextWriter html, int offset)
    {
        html.Write(Opening);
        html.Write(offset.ToString(CultureInfo.InvariantCulture));
        html.Write(Closing);
    }

    /// <summary>The HTML as it is without marks, and each mark where it stood. Pure.</summary>
    public static (string Html, ImmutableArray<SourceMark> Marks) TakeOut(string marked)
    {
        var html = new StringBuilder(marked.Length);
        var marks = ImmutableArray.CreateBuilder<SourceMark>();
        for (var at = 0; at < marked.Length;)
        {
            var end = marked[at] == Opening ? marked.IndexOf(Closing, at) : -1;
            if (end > 0 && int.TryParse(
                marked.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            {
                marks.Add(new SourceMark(html.Length, offset));
                at = end + 1;
            }
            else
            {
                html.Append(marked[at++]);
            }
        }

        return (html.ToString(), marks.ToImmutable());
    }
}

/// <summary>What stands at one offset of finished HTML was written at another of its source.</summary>
internal readonly record struct SourceMark(int At, int Source);
