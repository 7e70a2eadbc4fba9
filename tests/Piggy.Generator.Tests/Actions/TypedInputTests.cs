using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Piggy.Generated.Json;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Inputs that a C# caller makes wrong in ways that JSON cannot: they are reported, never a crash.</summary>
public sealed class TypedInputTests
{
    private delegate object Reader(ref ShapeReader json);

    private static readonly ActionLab Lab = ActionLab.Of(ActionSpec.WithBody("""
        type: object
        required: [name, shop, kind, open, child, list]
        properties:
          name: { type: string, minLength: 1 }
          shop: { type: string, format: uuid, x-piggy-entity: shop }
          kind: { type: string, enum: [a, b] }
          open: { type: string, x-extensible-enum: [c] }
          child: { type: object, required: [x], properties: { x: { type: string } } }
          list: { type: array, items: { type: object, properties: { x: { type: string } } } }
          share: { type: number, format: double }
          text: { type: [string, number] }
        """));

    [Fact]
    public void DefaultValues_AreReported() =>
        Assert.Equal(["/child required", "/kind enum", "/list required", "/name required", "/open type", "/shop not"], Validate(NewInput()));

    [Fact]
    public void NullItem_IsReported()
    {
        object input = NewInput();
        Type item = Lab.Type("TryItListItem");
        Set(input, "List", Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!);
        ((IList)Get(input, "List")).Add(null);

        Assert.Contains("/list/0 type", Validate(input));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void NumberThatJsonDoesNotHave_IsReported(double share)
    {
        object input = NewInput();
        Set(input, "Share", share);

        Assert.Contains("/share type", Validate(input));
    }

    [Fact]
    public void AnyValueOfAnotherType_IsReported()
    {
        object input = NewInput();
        Set(input, "Text", PiggyJson.Parse("[]"));

        Assert.Contains("/text type", Validate(input));
    }

    [Fact]
    public void ValidInput_IsCheckedWithoutMemory()
    {
        // .NET keeps the texts of the first few hundred numbers, so a shorter list would hide one that is made for nothing.
        string items = string.Join(',', Enumerable.Repeat("""{"x":"y"}""", 1000));
        object input = Read($$"""
            {"name":"n","shop":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36","kind":"a","open":"d","child":{"x":"y"},"list":[{{items}}],"share":0.5,"text":"t"}
            """);
        Action<ValidationErrors> check = input.GetType().GetMethod("Check", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Action<ValidationErrors>>(input);
        var errors = new ValidationErrors();
        check(errors);
        long before = GC.GetAllocatedBytesForCurrentThread();
        check(errors);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(errors.IsEmpty);
    }

    private static object Read(string json)
    {
        var read = Lab.Type("TryItInput").GetMethod("Read", BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Reader>();
        var errors = new ValidationErrors();
        var reader = new ShapeReader(Encoding.UTF8.GetBytes(json), errors, strictInput: true);
        object input = read(ref reader);
        Assert.Empty(errors.ToList());
        return input;
    }

    private static object NewInput() => RuntimeHelpers.GetUninitializedObject(Lab.Type("TryItInput"));

    private static object Get(object input, string name) => input.GetType().GetProperty(name)!.GetValue(input)!;

    private static void Set(object input, string name, object value) => input.GetType().GetProperty(name)!.SetValue(input, value);

    private static string[] Validate(object input)
    {
        var errors = (IEnumerable<Piggy.Generated.Actions.FieldError>)Lab.Action.GetType().GetMethod("Validate", [input.GetType()])!.Invoke(Lab.Action, [input])!;
        return [.. errors.Select(error => $"{error.Pointer} {error.Rule}").Order(StringComparer.Ordinal)];
    }
}
