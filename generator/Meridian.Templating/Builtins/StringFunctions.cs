using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>The `string` object. What its functions do stands in the `String...Functions` files, by theme.</summary>
internal static class StringFunctions
{
    private static readonly Parameter Text = Parameter.Text("text");
    private static readonly Parameter Sought = Parameter.Text("value");
    private static readonly Parameter Match = Parameter.Text("match");
    private static readonly Parameter Replacement = Parameter.Text("replace");
    private static readonly Parameter Removal = Parameter.Text("remove");
    private static readonly Parameter Start = Parameter.Int("start");
    private static readonly Parameter Ellipsis = Parameter.Text("ellipsis").OrNull();
    private static readonly Parameter Width = Parameter.Int("width");
    private static readonly Parameter SecretKey = Parameter.Text("secret_key");

    // Letters, digits and the few marks of handles and Base64 are as safe in HTML as a URL is.
    private const MemberKind Plain = MemberKind.Url;

    public static BuiltinGroup Group { get; } = new("string",
    [
        new("escape", [Text], StringQuoteFunctions.Escape),
        new("append", [Text, Parameter.Text("with")], StringEditFunctions.Append),
        new("capitalize", [Text], StringCaseFunctions.Capitalize),
        new("capitalizewords", [Text], StringCaseFunctions.CapitalizeWords),
        new("contains", [Text, Sought], StringSearchFunctions.Contains) { Result = MemberKind.Bool },
        new("empty", [Text], StringSearchFunctions.Empty) { Result = MemberKind.Bool },
        new("whitespace", [Text], StringSearchFunctions.Whitespace) { Result = MemberKind.Bool },
        new("downcase", [Text], StringCaseFunctions.Downcase),
        new("ends_with", [Text, Sought], StringSearchFunctions.EndsWith) { Result = MemberKind.Bool },
        new("equals_ignore_case", [Text, Sought], StringSearchFunctions.EqualsIgnoreCase) { Result = MemberKind.Bool },
        new("handleize", [Text], StringCaseFunctions.Handleize) { Result = Plain },
        new("literal", [Text], StringQuoteFunctions.Literal),
        new("lstrip", [Text], StringCutFunctions.StripLeft),
        new(
            "pluralize",
            [Parameter.Int("number"), Parameter.Text("singular"), Parameter.Text("plural")],
            StringCaseFunctions.Pluralize),
        new("prepend", [Text, Parameter.Text("by")], StringEditFunctions.Prepend),
        new("remove", [Text, Removal], StringEditFunctions.Remove),
        new("remove_first", [Text, Removal], StringEditFunctions.RemoveFirst),
        new("remove_last", [Text, Removal], StringEditFunctions.RemoveLast),
        new("replace", [Text, Match, Replacement], StringEditFunctions.Replace),
        new(
            "replace_first",
            [Text, Match, Replacement, Parameter.Bool("from_end").Or(Value.False)],
            StringEditFunctions.ReplaceFirst),
        new("rstrip", [Text], StringCutFunctions.StripRight),
        new("size", [Text], StringSearchFunctions.Size) { Result = MemberKind.Int },
        new("slice", [Text, Start, Parameter.Int("length").OrNull()], StringCutFunctions.Slice),
        new("slice1", [Text, Start, Parameter.Int("length").Or(1)], StringCutFunctions.Slice1),
        new("split", [Text, Match], StringCutFunctions.Split),
        new("starts_with", [Text, Sought], StringSearchFunctions.StartsWith) { Result = MemberKind.Bool },
        new("strip", [Text], StringCutFunctions.Strip),
        new("strip_newlines", [Text], StringCutFunctions.StripNewlines),
        new("to_int", [Text], StringNumberFunctions.ToInt) { Result = MemberKind.Int },
        new("to_long", [Text], StringNumberFunctions.ToLong) { Result = MemberKind.Int },
        new("to_float", [Text], StringNumberFunctions.ToFloat) { Result = MemberKind.Number },
        new("to_double", [Text], StringNumberFunctions.ToDouble) { Result = MemberKind.Number },
        new("truncate", [Text, Parameter.Int("length"), Ellipsis], StringCutFunctions.Truncate),
        new("truncatewords", [Text, Parameter.Int("count"), Ellipsis], StringCutFunctions.TruncateWords),
        new("upcase", [Text], StringCaseFunctions.Upcase),
        new("md5", [Text], StringHashFunctions.Md5) { Result = Plain },
        new("sha1", [Text], StringHashFunctions.Sha1) { Result = Plain },
        new("sha256", [Text], StringHashFunctions.Sha256) { Result = Plain },
        new("sha512", [Text], StringHashFunctions.Sha512) { Result = Plain },
        new("hmac_sha1", [Text, SecretKey], StringHashFunctions.HmacSha1) { Result = Plain },
        new("hmac_sha256", [Text, SecretKey], StringHashFunctions.HmacSha256) { Result = Plain },
        new("hmac_sha512", [Text, SecretKey], StringHashFunctions.HmacSha512) { Result = Plain },
        new("pad_left", [Text, Width], StringEditFunctions.PadLeft),
        new("pad_right", [Text, Width], StringEditFunctions.PadRight),
        new("base64_encode", [Text], StringHashFunctions.Base64Encode) { Result = Plain },
        new("base64_decode", [Text], StringHashFunctions.Base64Decode),
        new(
            "index_of",
            [
                Text,
                Parameter.Text("search"),
                Parameter.Int("start_index").OrNull(),
                Parameter.Int("count").OrNull(),
                Parameter.Text("string_comparison").OrNull(),
            ],
            StringSearchFunctions.IndexOf)
        {
            Result = MemberKind.Int,
        },
    ]);
}
