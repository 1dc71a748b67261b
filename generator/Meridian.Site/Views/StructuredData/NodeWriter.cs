using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Meridian.Site.Views.StructuredData;

/// <summary>Writes nodes of JSON-LD. What is not known is left out.</summary>
internal sealed class NodeWriter : IDisposable
{
    /// <summary>
    /// Signs that mean something in HTML are escaped, so that no text can end the `script` element around the graph.
    /// </summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true, // the tests read every graph
    };

    private readonly ArrayBufferWriter<byte> _output = new(2048);
    private readonly Utf8JsonWriter _json;

    public NodeWriter() => _json = new Utf8JsonWriter(_output, Options);

    /// <summary>One node by itself.</summary>
    public static byte[] Write(Action<NodeWriter> write)
    {
        using var node = new NodeWriter();
        node._json.WriteStartObject();
        write(node);
        node._json.WriteEndObject();
        node._json.Flush();
        return node._output.WrittenSpan.ToArray();
    }

    /// <summary>What the node is, and its name for others: an absolute URL, the same on every page.</summary>
    public void Is(string type, string? id = null)
    {
        _json.WriteString("@type", type);
        Text("@id", id);
    }

    public void Text(string property, string? value)
    {
        if (value is { Length: > 0 })
        {
            _json.WriteString(property, value);
        }
    }

    public void Number(string property, long value) => _json.WriteNumber(property, value);

    public void Truth(string property) => _json.WriteBoolean(property, value: true);

    public void Texts(string property, IEnumerable<string> values) => List(property, values, (value, writer) =>
        writer._json.WriteStringValue(value));

    /// <summary>A node that is written elsewhere in the graph.</summary>
    public void Refer(string property, string id) => Node(property, node => node.Text("@id", id));

    public void Refer(string property, IEnumerable<string> ids) =>
        Nodes(property, ids, (id, node) => node.Text("@id", id));

    public void Node(string property, Action<NodeWriter> write)
    {
        _json.WriteStartObject(property);
        write(this);
        _json.WriteEndObject();
    }

    public void Nodes<T>(string property, IEnumerable<T> items, Action<T, NodeWriter> write) =>
        List(property, items, (item, writer) =>
        {
            writer._json.WriteStartObject();
            write(item, writer);
            writer._json.WriteEndObject();
        });

    /// <summary>Nodes that were written before.</summary>
    public void Written(string property, IEnumerable<byte[]> nodes) => List(property, nodes, (node, writer) =>
        writer._json.WriteRawValue(node, skipInputValidation: true));

    public void Dispose() => _json.Dispose();

    private void List<T>(string property, IEnumerable<T> items, Action<T, NodeWriter> write)
    {
        var isBegun = false;
        foreach (var item in items)
        {
            if (!isBegun)
            {
                _json.WriteStartArray(property);
                isBegun = true;
            }

            write(item, this);
        }

        if (isBegun)
        {
            _json.WriteEndArray();
        }
    }
}
