using Markdig.Renderers;
using Markdig.Renderers.Html;
using Meridian.Site.Parsing.Bodies;
using Meridian.Sources;

namespace Meridian.Site.Parsing.Extensions.Containers;

/// <summary>
/// A container becomes a slot that holds its content; one that cannot be used is reported, and its content kept.
/// </summary>
internal sealed class ContainerRenderer : HtmlObjectRenderer<ContainerNode>
{
    public static readonly Rule LeftOpen = new("MER0150", "container-left-open", Severity.Error);
    public static readonly Rule Unknown = new("MER0151", "unknown-container", Severity.Error);
    public static readonly Rule MisplacedCall = new("MER0156", "misplaced-call-to-action", Severity.Error);

    protected override void Write(HtmlRenderer renderer, ContainerNode node)
    {
        var body = (BodyRenderer)renderer;
        var opening = node.Opening;
        if (!node.IsClosed)
        {
            ReportLeftOpen(body, node);
        }

        renderer.EnsureLine();
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        if (ContainerNames.Find(opening.Name) is { } name)
        {
            if (name == ContainerNames.CallToAction && ContainerNames.WithoutOffers(Around(node)) is { } outer)
            {
                ReportMisplaced(body, opening, outer);
            }

            var argument = opening.Argument.Length > 0
                ? body.InFile(opening.ArgumentSpan)
                : new TextSpan(body.InFile(opening.NameSpan).End, 0);
            body.Pieces.OpenContainer(new ContainerPiece(name, opening.Argument, body.InFile(opening.Line), argument)
            {
                Attributes = PieceAttributes.Of(opening.Attributes),
            });
            renderer.WriteChildren(node);
            body.Pieces.CloseContainer();
        }
        else
        {
            ReportUnknown(body, opening);
            renderer.WriteChildren(node);
        }

        renderer.ImplicitParagraph = implicitParagraph;
    }

    private static IEnumerable<string> Around(ContainerNode node)
    {
        for (var block = node.Parent; block is not null; block = block.Parent)
        {
            if (block is ContainerNode outer)
            {
                yield return outer.Opening.Name;
            }
        }
    }

    private static void ReportMisplaced(BodyRenderer body, ContainerOpening opening, string outer) => body.Report(
        MisplacedCall,
        opening.Line,
        $"a call to action stands inside `{outer}`, where readers would take it for a part of that",
        "put it behind the end of that box");

    private static void ReportLeftOpen(BodyRenderer body, ContainerNode node)
    {
        var colons = new string(':', node.Colons);
        body.Report(
            LeftOpen,
            node.Opening.Line,
            $"`{colons}{node.Opening.Name}` is never closed",
            $"end it with a line that holds only `{colons}`; a container inside it uses fewer colons");
    }

    private static void ReportUnknown(BodyRenderer body, ContainerOpening opening)
    {
        if (opening.Name.Length == 0)
        {
            body.Report(Unknown, opening.Line, "this container has no name", Choices);
            return;
        }

        var nearest = NearestName.Of(opening.Name, ContainerNames.All);
        var help = nearest is null ? Choices : $"did you mean `{nearest}`?";
        body.Report(Unknown, opening.NameSpan, $"there is no container named `{opening.Name}`", help);
    }

    private static string Choices => $"the containers are {string.Join(", ", ContainerNames.All)}";
}
