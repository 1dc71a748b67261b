using System.Collections.Immutable;

namespace Meridian.Site.Modelling;

/// <summary>Finds the post that an author names: by its slug, its file, or its address.</summary>
internal static class PostReference
{
    public static Page? Find(string reference, Page? from, ImmutableArray<Page> posts)
    {
        var name = reference.Trim();
        if (name.StartsWith('/'))
        {
            var url = name.EndsWith('/') ? name : name + "/";
            return posts.FirstOrDefault(post => post.Url.Value == url);
        }

        var beside = from?.Path.Folder.Resolve(name);
        var stem = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        stem = stem[(stem.LastIndexOf('/') + 1)..];
        return posts.FirstOrDefault(post => post.Path == beside)
            ?? posts.FirstOrDefault(post => post.Path.Value == name || post.Path.Value == "content/" + name)
            ?? posts.FirstOrDefault(post => post.Slug == stem)
            ?? posts.FirstOrDefault(post => PagePlacement.NameOf(post.Path) == stem);
    }
}
