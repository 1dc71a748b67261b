using System.Collections.Immutable;
using Meridian.Templating.Lexing;
using Meridian.Templating.Syntax;

namespace Meridian.Templating.Parsing;

/// <summary>Declarations of functions.</summary>
internal sealed partial class Parser
{
    private FunctionStatement ParseFunction()
    {
        var start = Current;
        Next();
        var (name, parameters) = Recover(ParseFunctionHead, (new Variable(start.Span, ""), default));
        var body = ParseFunctionBody();
        return new FunctionStatement(Close(start), name, new FunctionDeclaration(NameOf(name), parameters, body));
    }

    private (Place Name, ImmutableArray<FunctionParameter> Parameters) ParseFunctionHead()
    {
        var name = ParseName("write `func name` or `func name(parameter)`");
        return (name, Current.Kind == TokenKind.OpenParen ? ParseParameters() : default);
    }

    /// <summary>Reads the name of a variable, `$` names included.</summary>
    private Place ParseName(string help)
    {
        var isName = Current.Kind is TokenKind.Identifier or TokenKind.LocalIdentifier;
        var name = isName ? ParseVariable() as Place : null;
        return name is Variable or LocalVariable ? name : throw Unexpected(help);
    }

    /// <summary>`do ... end` as a value.</summary>
    private AnonymousFunction ParseAnonymous()
    {
        var start = Current;
        var freeLines = _freeLines;
        _freeLines = 0;
        Next();
        var parameters = Current.Kind == TokenKind.OpenParen ? ParseParameters() : default;
        var body = ParseFunctionBody();

        // Behind `end` the brackets around it count again.
        if (!IsWord("end"))
        {
            throw new SyntaxFault(start.Span, "this `do` has no `end`");
        }

        _freeLines = freeLines;
        Next();
        return new AnonymousFunction(From(start.Start), new FunctionDeclaration(null, parameters, body));
    }

    private Block ParseFunctionBody()
    {
        var loops = _loopDepth;
        _loopDepth = 0;
        var body = ParseBody(BlockEnd.End);
        _loopDepth = loops;
        return body;
    }

    /// <summary>Whether `f(...) =` stands here, which declares a function of one expression.</summary>
    private bool IsShortFunction()
    {
        if (Current.Kind is not (TokenKind.Identifier or TokenKind.LocalIdentifier)
            || _tokens[Math.Min(_index + 1, _tokens.Count - 1)].Kind != TokenKind.OpenParen)
        {
            return false;
        }

        var depth = 0;
        for (var i = _index + 1; i < _tokens.Count; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.OpenParen:
                    depth++;
                    break;
                case TokenKind.CloseParen when --depth == 0:
                    do
                    {
                        i++;
                    }
                    while (_tokens[i].IsHidden);
                    return _tokens[i].Kind == TokenKind.Equal;
                case TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.EndOfFile:
                    return false;
            }
        }

        return false;
    }

    private FunctionStatement ParseShortFunction()
    {
        var start = Current;
        var name = ParseName("write `name(parameter) = value`");
        var parameters = ParseParameters();
        Expect(TokenKind.Equal, "`=`");
        var value = ParseExpression();
        var body = new Block(value.Span, [new ReturnStatement(value.Span, value)]);
        return new FunctionStatement(
            From(start.Start), name, new FunctionDeclaration(NameOf(name), parameters, body));
    }

    private ImmutableArray<FunctionParameter> ParseParameters()
    {
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        Expect(TokenKind.OpenParen, "`(`");
        while (Current.Kind != TokenKind.CloseParen)
        {
            if (parameters.Count > 0)
            {
                Expect(TokenKind.Comma, "`,`");
            }

            parameters.Add(ParseParameter(parameters.Count > 0 ? parameters[^1].Kind : FunctionParameterKind.Required));
        }

        Next();
        return parameters.ToImmutable();
    }

    private FunctionParameter ParseParameter(FunctionParameterKind before)
    {
        var token = Expect(TokenKind.Identifier, "the name of a parameter");
        var name = string.Intern(Text[token.Start..token.End]);
        Expression? value = null;
        var kind = FunctionParameterKind.Required;
        if (Current.Kind == TokenKind.Equal)
        {
            Next();
            kind = FunctionParameterKind.Optional;
            value = ParseExpression();
            if (value is not Literal)
            {
                throw new SyntaxFault(value.Span, "a default has to be a plain number or text");
            }
        }
        else if (Current.Kind == TokenKind.Ellipsis)
        {
            Next();
            kind = FunctionParameterKind.Rest;
        }

        return kind >= before && before != FunctionParameterKind.Rest
            ? new FunctionParameter(name, kind, value)
            : throw new SyntaxFault(token.Span, $"`{name}` cannot stand behind a parameter that may be left out");
    }

    private static string NameOf(Place variable) => variable switch
    {
        Variable plain => plain.Name,
        LocalVariable local => local.Name,
        _ => "",
    };
}
