using Meridian.Site.Modelling.Search;

namespace Meridian.Site.Tests.Modelling.Search;

/// <summary>The words of a text as a list.</summary>
internal static class SearchWords
{
    public static List<string> Of(string text, Apostrophe apostrophe)
    {
        var found = new List<string>();
        var words = new WordSplitter(text, apostrophe, new char[WordSplitter.Room]);
        while (words.MoveNext())
        {
            found.Add(words.Current.ToString());
        }

        return found;
    }
}
