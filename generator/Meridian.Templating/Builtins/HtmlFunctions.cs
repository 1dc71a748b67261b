using System.Net;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `html` object.</summary>
internal static class HtmlFunctions
{
    public static BuiltinGroup Group { get; } = new("html",
    [
        new("escape", [Parameter.Text("text")], static (a, _) => Value.Text(WebUtility.HtmlEncode(a[0].AsText())))
        {
            Result = MemberKind.Html,
        },
    ]);
}
