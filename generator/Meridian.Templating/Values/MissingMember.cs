namespace Meridian.Templating.Values;

/// <summary>What reading a member that an object does not have means.</summary>
public enum MissingMember
{
    /// <summary>The object is open: what is not there reads as null.</summary>
    IsNull,

    /// <summary>The object has a fixed set of members: in a strict render, another name is a mistake.</summary>
    IsMistake,
}
