using System.Collections.Concurrent;

namespace Meridian.Templating.Evaluation;

/// <summary>
/// Remembers which templates do not end, for one build. A loop without an end in a layout would otherwise be followed
/// to its limit again for each of ten thousand pages, before the author hears of it.
/// </summary>
internal sealed class Patience
{
    private const int Chances = 3;
    private const int ShortPart = 100;

    private readonly ConcurrentDictionary<Template, int> _spent = [];

    /// <summary>Which part of its limits a render of this template gets: 1 is all, 100 is a hundredth.</summary>
    public int PartFor(Template template) =>
        !_spent.IsEmpty && _spent.TryGetValue(template, out var times) && times >= Chances ? ShortPart : 1;

    /// <summary>Tells that a render of this template has run into a limit of work.</summary>
    public void Remember(Template template) => _spent.AddOrUpdate(template, 1, static (_, times) => times + 1);
}
