using System.Collections.Immutable;
using Meridian.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Meridian.Site.Yaml;

/// <summary>
/// Builds nodes from parser events. It keeps what is open on a stack of its own, so that depth costs no call stack and
/// a text that breaks off leaves everything before the break.
/// </summary>
internal sealed class NodeBuilder(SourceText source, int offset, YamlView view)
{
    private const int DepthLimit = 64;
    private const int AliasBudget = 100_000;

    private readonly Stack<Frame> _open = new();
    private readonly Dictionary<string, (YamlNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<SlipKind, TextSpan> _slips = [];
    private YamlNode? _root;
    private int _aliased;
    private bool _whole = true;

    /// <summary>Where the last event ended, in the region.</summary>
    public int LastEnd { get; private set; }

    /// <summary>Takes the next event; false when there is no use in going on.</summary>
    public bool Take(ParsingEvent next)
    {
        // At the end of a text that has no last line break the parser counts one all the same.
        var start = Math.Min((int)next.Start.Index, view.Text.Length);
        var span = TextSpan.FromBounds(start, Math.Clamp((int)next.End.Index, start, view.Text.Length));
        LastEnd = Math.Max(LastEnd, span.End);
        switch (next)
        {
            case DocumentStart when _root is not null:
                Add(YamlRules.SecondDocument, span, "a second document starts here, and only the first is read",
                    "remove this line, or move what follows to a file of its own");
                return false;
            case MappingStart map:
                return Open(new Frame(map.Style == MappingStyle.Flow ? Shape.FlowMap : Shape.Map, span.Start,
                    map.Anchor));
            case SequenceStart list:
                return Open(new Frame(list.Style == SequenceStyle.Flow ? Shape.FlowList : Shape.List, span.Start,
                    list.Anchor));
            case MappingEnd or SequenceEnd:
                Close(span.End);
                return true;
            case AnchorAlias alias:
                return TakeAlias(alias, span);
            case YamlDotNet.Core.Events.Scalar scalar:
                Place(ScalarOf(scalar, span), 1, scalar.Anchor);
                return true;
            default:
                return true;
        }
    }

    /// <summary>Ends the reading at a fault.</summary>
    public void Break(Diagnostic fault)
    {
        _diagnostics.Add(fault);
        _whole = false;
    }

    public YamlReading Finish()
    {
        while (_open.Count > 0)
        {
            _open.Peek().PendingKey = null;
            Close(LastEnd);
        }

        foreach (var slip in view.Slips)
        {
            Slip(slip.Kind, slip.Span.Shift(offset));
        }

        var notes = _slips.OrderBy(slip => slip.Key).Select(slip => SlipNote.Of(source, slip.Key, slip.Value));
        return new YamlReading(_root, [.. _diagnostics, .. _whole ? notes : []]) { IsWhole = _whole };
    }

    private bool Open(Frame frame)
    {
        if (_open.Count == DepthLimit)
        {
            Add(YamlRules.TooMuch, new TextSpan(frame.Start, 1), $"this is nested more than {DepthLimit} levels deep",
                "write it flatter");
            _whole = false;
            return false;
        }

        _open.Push(frame);
        return true;
    }

    private void Close(int end)
    {
        var frame = _open.Pop();
        // A block ends where its last value does, which the parser sees only at a line that is less indented; of a flow
        // list it gives the place of the closing bracket.
        var last = frame.Shape is Shape.Map or Shape.List
            ? Math.Max(frame.Start, frame.LastEnd)
            : end < view.Text.Length && view.Text[end] is ']' or '}' ? end + 1 : end;
        var span = TextSpan.FromBounds(frame.Start, Math.Max(frame.Start, last)).Shift(offset);
        YamlNode node = frame.IsMap
            ? new YamlMap(frame.Merged(), span)
            : new YamlList(frame.Items.ToImmutable(), span);
        Place(node, frame.Size, frame.Anchor);
    }

    private bool TakeAlias(AnchorAlias alias, TextSpan span)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var known))
        {
            Add(YamlRules.Broken, span, $"`*{alias.Value.Value}` stands for something that is not in this text",
                $"name it with `&{alias.Value.Value}` first, or put quotes around the text");
            Place(new YamlScalar("", ScalarStyle.Plain, span.Shift(offset)), 1, AnchorName.Empty);
            return true;
        }

        _aliased += known.Size;
        if (_aliased > AliasBudget)
        {
            Add(YamlRules.TooMuch, span, $"the copies made with `*` come to more than {AliasBudget} values",
                "write fewer copies of copies");
            _whole = false;
            return false;
        }

        Place(known.Node with { Span = span.Shift(offset) }, known.Size, AnchorName.Empty);
        return true;
    }

    private void Place(YamlNode node, int size, AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = (node, size);
        }

        if (_open.Count == 0)
        {
            _root = node;
            return;
        }

        var frame = _open.Peek();
        frame.Size += size;
        frame.LastEnd = Math.Max(frame.LastEnd, node.Span.End - offset);
        if (!frame.IsMap)
        {
            frame.Items.Add(node);
        }
        else if (frame.PendingKey is { } key)
        {
            frame.PendingKey = null;
            PlaceEntry(frame, key, node);
        }
        else
        {
            frame.PendingKey = node;
        }
    }

    private void PlaceEntry(Frame frame, YamlNode key, YamlNode value)
    {
        if (key is not YamlScalar name)
        {
            Add(YamlRules.Broken, key.Span.Shift(-offset), "a name must be a plain text", "write it as `name: value`");
        }
        else if (frame.Names.TryAdd(name.Text, name.Span))
        {
            frame.Entries.Add(new YamlEntry(name, value));
        }
        else
        {
            _diagnostics.Add(YamlRules.DuplicateKey.At(source, name.Span, $"`{name.Text}` is written twice") with
            {
                Help = "keep one of the two; the first one counts until then",
                Related = [new Related("first written here", source.At(frame.Names[name.Text]))],
            });
        }
    }

    private YamlScalar ScalarOf(YamlDotNet.Core.Events.Scalar scalar, TextSpan span)
    {
        var style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted or YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.Quoted,
            YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Block,
            _ => ScalarStyle.Plain,
        };
        var place = span.Shift(offset);
        if (style == ScalarStyle.Plain && view.FirstStandIn is not null)
        {
            foreach (var c in scalar.Value)
            {
                if (view.SignOf(c) is var sign && sign != c)
                {
                    Slip(sign switch { ':' => SlipKind.Colon, '#' => SlipKind.Hash, _ => SlipKind.Sign }, place);
                }
            }
        }

        return new YamlScalar(view.Restore(scalar.Value), style, place);
    }

    private void Slip(SlipKind kind, TextSpan span) => _slips.TryAdd(kind, span);

    private void Add(Rule rule, TextSpan span, string message, string help) =>
        _diagnostics.Add(rule.At(source, span.Shift(offset), message) with { Help = help });

    private enum Shape
    {
        Map,
        List,
        FlowMap,
        FlowList,
    }

    /// <summary>A map or a list that is not yet closed.</summary>
    private sealed class Frame(Shape shape, int start, AnchorName anchor)
    {
        public YamlNode? PendingKey;
        public int Size = 1;
        public int LastEnd;

        public Shape Shape => shape;

        public int Start => start;

        public AnchorName Anchor => anchor;

        public bool IsMap => shape is Shape.Map or Shape.FlowMap;

        public ImmutableArray<YamlNode>.Builder Items { get; } = ImmutableArray.CreateBuilder<YamlNode>();

        public ImmutableArray<YamlEntry>.Builder Entries { get; } = ImmutableArray.CreateBuilder<YamlEntry>();

        public Dictionary<string, TextSpan> Names { get; } = new(StringComparer.Ordinal);

        /// <summary>
        /// The entries, with those of `&lt;&lt;: *other` behind the map's own (YAML 1.1, merge key type).
        /// </summary>
        public ImmutableArray<YamlEntry> Merged()
        {
            var merges = Entries.Where(entry => entry.Key is { Text: "<<", Style: ScalarStyle.Plain }).ToList();
            if (merges.Count == 0)
            {
                return Entries.ToImmutable();
            }

            var others = merges
                .SelectMany(merge => merge.Value is YamlList list ? list.Items : [merge.Value])
                .OfType<YamlMap>()
                .SelectMany(map => map.Entries)
                .DistinctBy(entry => entry.Key.Text, StringComparer.Ordinal)
                .Where(entry => !Names.ContainsKey(entry.Key.Text));
            return [.. Entries.Except(merges), .. others];
        }
    }
}
