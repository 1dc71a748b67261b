namespace Meridian.Sources;

/// <summary>How a text file's bytes are written.</summary>
public enum TextEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
}
