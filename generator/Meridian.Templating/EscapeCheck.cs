using System.Collections.Immutable;
using Meridian.Sources;
using Meridian.Templating.Builtins;
using Meridian.Templating.Syntax;
using Meridian.Templating.Values;

namespace Meridian.Templating;

/// <summary>
/// Finds where a template prints text of the model into HTML without escaping it: a text member, or a pipe over one
/// whose last function neither escapes nor gives html. It reads the template and runs nothing, so what is captured,
/// joined or passed to a partial is not followed.
/// </summary>
public static class EscapeCheck
{
    internal static readonly Rule Unescaped = new("MER0407", "unescaped-text", Severity.Warning);

    /// <summary>The findings of one template, in their order. Pure.</summary>
    /// <param name="template">The template; one that could not be parsed has no findings.</param>
    /// <param name="variables">What its variables and host functions are, by name.</param>
    public static ImmutableArray<Diagnostic> Run(Template template, IReadOnlyDictionary<string, MemberType> variables)
    {
        var walk = new Walk(template.Source, variables);
        walk.Visit(template.Body);
        return [.. walk.Findings];
    }

    private sealed class Walk(SourceText source, IReadOnlyDictionary<string, MemberType> variables)
    {
        private readonly Stack<(string Name, MemberType? Type)> _names = new();

        public List<Diagnostic> Findings { get; } = [];

        public void Visit(Statement? statement)
        {
            switch (statement)
            {
                case Block block:
                    foreach (var inner in block.Statements)
                    {
                        Visit(inner);
                    }

                    break;
                case PrintStatement print:
                    CheckPrinted(print.Expression);
                    break;
                case AssignStatement { Target: Variable target } assign:
                    // Text kept in a variable is no longer followed; an object keeps its members.
                    var type = TypeOf(assign.Value);
                    _names.Push((target.Name, type is { Kind: MemberKind.Object or MemberKind.List } ? type : null));
                    break;
                case ForStatement loop:
                    VisitIn(loop.VariableName, TypeOf(loop.Source.Items)?.Element, loop.Body);
                    Visit(loop.Otherwise);
                    break;
                case WithStatement with:
                    VisitWith(TypeOf(with.Target)?.Model, with.Body);
                    break;
                case FunctionStatement function:
                    VisitFunction(function.Declaration);
                    break;
                default:
                    VisitParts(statement);
                    break;
            }
        }

        private void VisitParts(Statement? statement)
        {
            switch (statement)
            {
                case IfStatement choice:
                    foreach (var (_, body) in choice.Branches)
                    {
                        Visit(body);
                    }

                    Visit(choice.Otherwise);
                    break;
                case CaseStatement choice:
                    foreach (var (_, body) in choice.Branches)
                    {
                        Visit(body);
                    }

                    Visit(choice.Otherwise);
                    break;
                case WhileStatement loop:
                    Visit(loop.Body);
                    break;
                case CaptureStatement capture:
                    Visit(capture.Body);
                    break;
                case WrapStatement wrap:
                    Visit(wrap.Body);
                    break;
            }
        }

        private void VisitIn(string name, MemberType? type, Block body)
        {
            var depth = _names.Count;
            _names.Push((name, type));
            Visit(body);
            PopTo(depth);
        }

        private void VisitWith(ModelType? model, Block body)
        {
            var depth = _names.Count;
            foreach (var member in model?.Members ?? [])
            {
                _names.Push((member.Name, member.Type));
            }

            Visit(body);
            PopTo(depth);
        }

        private void VisitFunction(FunctionDeclaration function)
        {
            var depth = _names.Count;
            foreach (var parameter in function.HasParameters ? function.Parameters : [])
            {
                _names.Push((parameter.Name, null));
            }

            Visit(function.Body);
            PopTo(depth);
        }

        private void PopTo(int depth)
        {
            while (_names.Count > depth)
            {
                _names.Pop();
            }
        }

        private void CheckPrinted(Expression printed)
        {
            if (TypeOf(printed)?.Kind != MemberKind.Text)
            {
                return;
            }

            var written = source.Slice(printed.Span).Trim().ToString();
            Findings.Add(Unescaped.At(source, printed.Span, $"`{written}` is printed without being escaped") with
            {
                Help = "end it with `| html.escape`",
            });
        }

        /// <summary>What is known of an expression before the template runs; null when nothing is.</summary>
        private MemberType? TypeOf(Expression expression) => expression switch
        {
            Variable variable => TypeOfName(variable.Name),
            Member member => TypeOf(member.Target)?.Model?.Find(member.Name)?.Type,
            Item item => TypeOf(item.Target)?.Element,
            Parenthesized inner => TypeOf(inner.Inner),
            Conditional choice => Riskier(TypeOf(choice.Then), TypeOf(choice.Otherwise)),
            Binary { Operator: BinaryOperator.Coalesce } choice => Riskier(TypeOf(choice.Left), TypeOf(choice.Right)),
            Call call => TypeOfCall(call),
            _ => null,
        };

        private MemberType? TypeOfName(string name)
        {
            foreach (var (known, type) in _names)
            {
                if (known == name)
                {
                    return type;
                }
            }

            return variables.GetValueOrDefault(name);
        }

        private MemberType? TypeOfCall(Call call)
        {
            if (TypeOf(call.Target) is { Kind: MemberKind.Function } host)
            {
                return host.Result;
            }

            var result = (call.Target switch
            {
                Member member => member.Builtin,
                Variable variable => variable.Builtin,
                _ => Value.Null,
            }).AsReference() is Builtin builtin ? builtin.Result : MemberKind.Function;
            if (result != MemberKind.Any && result != MemberKind.Text)
            {
                return null;
            }

            // A function that is not known to make its text safe passes on what it is given.
            var given = call.Piped ?? call.Arguments.FirstOrDefault(argument => argument.Name is null)?.Value;
            return given is not null && TypeOf(given) is { Kind: MemberKind.Text } text ? text : null;
        }

        private static MemberType? Riskier(MemberType? one, MemberType? other) =>
            one?.Kind == MemberKind.Text ? one : other ?? one;
    }
}
