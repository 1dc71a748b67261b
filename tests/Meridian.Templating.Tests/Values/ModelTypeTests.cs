using Meridian.Templating.Values;

namespace Meridian.Templating.Tests.Values;

public class ModelTypeTests
{
    private sealed record Person(string Name, Person? Friend);

    private static readonly ModelType<Person> PersonType = ModelType.Define<Person>("person", m =>
    [
        m.Text("name", v => v.Name),
        m.Object("friend", () => PersonType!, v => v.Friend).OrNull(),
    ]);

    [Fact]
    public void A_member_is_read_by_its_name()
    {
        Assert.True(PersonType.Wrap(new Person("Ann", null)).AsObject()!.TryGet("name", out var name));
        Assert.Equal("Ann", name.AsText());
    }

    [Fact]
    public void A_member_that_is_not_there_is_not_found() =>
        Assert.False(PersonType.Wrap(new Person("Ann", null)).AsObject()!.TryGet("nam", out _));

    [Fact]
    public void Types_may_refer_to_themselves()
    {
        var friend = PersonType.Find("friend");
        Assert.Same(PersonType, friend!.Type.Model);
        Assert.True(friend.Type.IsOptional);
    }

    [Fact]
    public void Two_views_of_one_instance_are_equal()
    {
        var ann = new Person("Ann", null);
        Assert.Equal(PersonType.Wrap(ann), PersonType.Wrap(ann));
        Assert.NotEqual(PersonType.Wrap(ann), PersonType.Wrap(ann with { }));
    }
}
