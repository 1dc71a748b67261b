using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Meridian.Templating.Values;

namespace Meridian.Templating.Builtins;

/// <summary>Hexadecimal fingerprints of a text's UTF-8, and Base64. Null counts as an empty text.</summary>
internal static class StringHashFunctions
{
    private const string WeakOnPurpose = "Themes ask for it by name, for addresses of pictures: it protects nothing.";

    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = WeakOnPurpose)]
    public static Value Md5(ReadOnlySpan<Value> arguments, CallContext call) => Hex(MD5.HashData(Utf8(arguments[0])));

    [SuppressMessage("Security", "CA5350:Do not use weak cryptographic algorithms", Justification = WeakOnPurpose)]
    public static Value Sha1(ReadOnlySpan<Value> arguments, CallContext call) => Hex(SHA1.HashData(Utf8(arguments[0])));

    public static Value Sha256(ReadOnlySpan<Value> arguments, CallContext call) =>
        Hex(SHA256.HashData(Utf8(arguments[0])));

    public static Value Sha512(ReadOnlySpan<Value> arguments, CallContext call) =>
        Hex(SHA512.HashData(Utf8(arguments[0])));

    [SuppressMessage("Security", "CA5350:Do not use weak cryptographic algorithms", Justification = WeakOnPurpose)]
    public static Value HmacSha1(ReadOnlySpan<Value> arguments, CallContext call) =>
        Hex(HMACSHA1.HashData(Utf8(arguments[1]), Utf8(arguments[0])));

    public static Value HmacSha256(ReadOnlySpan<Value> arguments, CallContext call) =>
        Hex(HMACSHA256.HashData(Utf8(arguments[1]), Utf8(arguments[0])));

    public static Value HmacSha512(ReadOnlySpan<Value> arguments, CallContext call) =>
        Hex(HMACSHA512.HashData(Utf8(arguments[1]), Utf8(arguments[0])));

    public static Value Base64Encode(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var bytes = Utf8(arguments[0]);
        call.State.CheckLength((bytes.Length + 2L) / 3 * 4, call.Node);
        return Value.Text(Convert.ToBase64String(bytes));
    }

    public static Value Base64Decode(ReadOnlySpan<Value> arguments, CallContext call)
    {
        var text = arguments[0].AsText() ?? "";
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Value.Text(Encoding.UTF8.GetString(bytes, 0, length))
            : call.Fail($"`{text}` is not Base64");
    }

    private static byte[] Utf8(Value text) => Encoding.UTF8.GetBytes(text.AsText() ?? "");

    private static Value Hex(byte[] hash) => Value.Text(Convert.ToHexStringLower(hash));
}
