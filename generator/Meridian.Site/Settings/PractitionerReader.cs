using System.Collections.Immutable;
using Meridian.Site.Yaml;

namespace Meridian.Site.Settings;

/// <summary>Reads one file of practitioners/.</summary>
internal static class PractitionerReader
{
    public static Practitioner Read(SettingsFile file)
    {
        var person = file.Open("name", "role", "credentials", "bio", "photo", "booking_url", "same_as");
        var id = file.Source.Path.Stem;
        return new Practitioner(id, file.Start)
        {
            Name = person.Required("name", id),
            Role = person.Text("role"),
            Credentials = Credentials(person),
            Bio = person.Text("bio"),
            Photo = person.Text("photo"),
            BookingUrl = person.Text("booking_url"),
            SameAs = person.Texts("same_as"),
        };
    }

    // A credential that is only a name may be written without one.
    private static ImmutableArray<Credential> Credentials(SettingsMap person)
    {
        if (person.Entry("credentials")?.Value is YamlScalar
            || (person.Entry("credentials")?.Value is YamlList list && list.Items.All(item => item is YamlScalar)))
        {
            return [.. person.Texts("credentials").Select(name => new Credential(name))];
        }

        return
        [
            .. person.Groups("credentials", "name", "body", "number", "expires").Select(line =>
                new Credential(line.Required("name", ""))
                {
                    Body = line.Text("body"),
                    Number = line.Text("number"),
                    Expires = line.Day("expires"),
                }),
        ];
    }
}
