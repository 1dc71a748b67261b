using System.Xml;
using Meridian.Site.Views;

namespace Meridian.Site.Outputs;

/// <summary>Writes Atom (RFC 4287) with whole texts.</summary>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The date an empty feed gives, since one is required (RFC 4287, section 4.2.15).</summary>
    private const string NoPostsYet = "1970-01-01T00:00:00Z";

    public static byte[] Write(Feed feed)
    {
        var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, FeedXml.Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Text(xml, "title", feed.Title);
            Text(xml, "subtitle", feed.Description);
            Text(xml, "id", feed.Self);
            Text(xml, "updated", feed.Items.IsEmpty ? NoPostsYet : WrittenDates.Iso(
                feed.Items.MaxBy(item => item.Updated.ToInstant())?.Updated ?? default));
            Link(xml, "self", "application/atom+xml", feed.Self);
            Link(xml, "alternate", "text/html", feed.Home);
            Author(xml, feed.Publisher);
            foreach (var item in feed.Items)
            {
                WriteEntry(xml, item);
            }

            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "title", item.Title);
        Text(xml, "id", item.Url);
        Link(xml, "alternate", "text/html", item.Url);
        Text(xml, "published", WrittenDates.Iso(item.Published));
        Text(xml, "updated", WrittenDates.Iso(item.Updated));
        foreach (var author in item.Authors)
        {
            Author(xml, author);
        }

        foreach (var tag in item.Tags)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", FeedXml.Clean(tag));
            xml.WriteEndElement();
        }

        Text(xml, "summary", item.Summary);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(FeedXml.Clean(item.Content));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string url)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Atom, FeedXml.Clean(text));
}
