using System.Xml;
using Meridian.Sources;

namespace Meridian.Site.Html.Xml;

/// <summary>Finds where a strict XML reader, as feed readers have one, would stop.</summary>
internal static class XmlSyntax
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
    };

    /// <summary>
    /// The first fault and its place, or null when the text is well-formed (XML 1.0, section 2.1). Pure.
    /// </summary>
    public static TextFact? FaultOf(string xml)
    {
        using var text = new StringReader(xml.StartsWith('\uFEFF') ? xml[1..] : xml);
        using var reader = XmlReader.Create(text, Settings);
        try
        {
            while (reader.Read())
            {
                // Reading is the check.
            }

            return null;
        }
        catch (XmlException fault)
        {
            var at = OffsetOf(xml, fault.LineNumber, fault.LinePosition);
            return at > 0 && xml[at - 1] == '&'
                ? new TextFact("an `&` that stands for itself is written `&amp;`", new TextSpan(at - 1, 1))
                : new TextFact("the tags do not fit together", new TextSpan(at, 0));
        }
    }

    private static int OffsetOf(string text, int line, int column)
    {
        var at = 0;
        for (var current = 1; current < line; current++)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
            {
                break;
            }

            at = end + 1;
        }

        return Math.Min(at + Math.Max(column - 1, 0), text.Length);
    }
}
