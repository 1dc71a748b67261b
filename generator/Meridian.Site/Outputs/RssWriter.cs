using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using Meridian.Site.Views;
using NodaTime;

namespace Meridian.Site.Outputs;

/// <summary>Writes RSS 2.0 (RSS Advisory Board, 2.0.11) with whole texts and the feed's own address.</summary>
internal static class RssWriter
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>A post stands in the feed of each of its tags, and is written once.</summary>
    private static readonly ConditionalWeakTable<FeedItem, byte[]> Items = [];

    public static ReadOnlyMemory<byte> Write(Feed feed)
    {
        var items = feed.Items.Select(item => Items.GetValue(item, ItemOf)).ToArray();
        var output = new MemoryStream(items.Sum(item => item.Length) + 4096);
        using (var xml = XmlWriter.Create(output, FeedXml.Settings))
        {
            Open(xml);
            Text(xml, "title", feed.Title);
            xml.WriteElementString("link", feed.Home);
            Text(xml, "description", feed.Description);
            xml.WriteElementString("language", feed.Language);
            if (feed.Items is [var newest, ..])
            {
                xml.WriteElementString("lastBuildDate", Rfc822(newest.Published));
            }

            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("href", feed.Self);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            xml.Flush();
            foreach (var item in items)
            {
                output.Write(item);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    private static void Open(XmlWriter xml)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteStartElement("channel");
    }

    /// <summary>An item as it stands in a channel, with the line break and indent before it.</summary>
    private static byte[] ItemOf(FeedItem item)
    {
        var output = new MemoryStream(item.Html.Length + 2048);
        using var xml = XmlWriter.Create(output, FeedXml.Settings);
        Open(xml);
        xml.WriteElementString("title", "");
        xml.Flush();
        var start = (int)output.Length;
        WriteItem(xml, item);
        xml.Flush();
        return output.GetBuffer()[start..(int)output.Length];
    }

    private static void WriteItem(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        Text(xml, "title", item.Title);
        xml.WriteElementString("link", item.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(item.Url);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Rfc822(item.Published));
        foreach (var author in item.Authors)
        {
            xml.WriteElementString("creator", DublinCore, FeedXml.Clean(author));
        }

        foreach (var tag in item.Tags)
        {
            Text(xml, "category", tag);
        }

        Text(xml, "description", item.Summary);
        xml.WriteStartElement("encoded", Content);
        xml.WriteCData(FeedXml.Clean(item.Content));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, FeedXml.Clean(text));

    /// <summary>A date of RFC 822, section 5, with the four-digit year that RSS asks for.</summary>
    private static string Rfc822(ZonedDateTime date)
    {
        var offset = date.Offset.ToTimeSpan();
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return date.LocalDateTime.ToString("ddd, dd MMM uuuu HH':'mm':'ss", CultureInfo.InvariantCulture)
            + string.Create(
                CultureInfo.InvariantCulture, $" {sign}{Math.Abs(offset.Hours):00}{Math.Abs(offset.Minutes):00}");
    }
}
