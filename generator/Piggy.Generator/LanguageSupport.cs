using System;

// What the compiler looks for, by name, to compile records, init and required members, indexes from the end and handlers of interpolated strings; netstandard2.0 has none of it.
// Written down and not generated: a generator that emits them in another order each time makes another library of the same sources.
namespace System
{
    /// <summary>A place in a list, counted from its start or its end.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        /// <summary>The distance.</summary>
        public int Value { get; } = value;

        /// <summary>Whether it is counted from the end.</summary>
        public bool IsFromEnd { get; } = fromEnd;

        public static implicit operator Index(int value) => new(value);

        /// <summary>The place, counted from the start.</summary>
        public int GetOffset(int length) => IsFromEnd ? length - Value : Value;
    }
}

namespace System.Runtime.CompilerServices
{
    /// <summary>Marks an init accessor.</summary>
    internal static class IsExternalInit;

    /// <summary>Marks a required member and its type.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = false, Inherited = false)]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Keeps compilers away that do not know a feature.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        /// <summary>The feature.</summary>
        public string FeatureName { get; } = featureName;
    }

    /// <summary>Marks a handler of interpolated strings.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
    internal sealed class InterpolatedStringHandlerAttribute : Attribute;

    /// <summary>Says which arguments a handler gets.</summary>
    [AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
    internal sealed class InterpolatedStringHandlerArgumentAttribute : Attribute
    {
        /// <summary>One argument.</summary>
        public InterpolatedStringHandlerArgumentAttribute(string argument) => Arguments = [argument];

        /// <summary>Several arguments.</summary>
        public InterpolatedStringHandlerArgumentAttribute(params string[] arguments) => Arguments = arguments;

        /// <summary>Their names; the empty one is the object itself.</summary>
        public string[] Arguments { get; }
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Marks a constructor that sets all required members.</summary>
    [AttributeUsage(AttributeTargets.Constructor, AllowMultiple = false, Inherited = false)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}
