using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client.Drafts;

/// <summary>A type that the document does not define.</summary>
/// <param name="KiotaName">What Kiota calls it; members of a union are named by it.</param>
/// <param name="Kind">What may be done with it.</param>
/// <param name="CSharp">Its name in C#, without a mark for null.</param>
/// <param name="Accessor">The middle of the runtime's Get…Value and Write…Value; empty where there is none.</param>
internal sealed record Primitive(string KiotaName, PrimitiveKind Kind, TypeName CSharp, string Accessor)
{
    public static readonly Primitive String = new("string", PrimitiveKind.Text, new TypeName("", "string"), "String");
    public static readonly Primitive Integer = new("integer", PrimitiveKind.Value, new TypeName("", "int"), "Int");
    public static readonly Primitive Int64 = new("int64", PrimitiveKind.Value, new TypeName("", "long"), "Long");
    public static readonly Primitive Byte = new("byte", PrimitiveKind.Value, new TypeName("", "byte"), "Byte");
    public static readonly Primitive SByte = new("sbyte", PrimitiveKind.Value, new TypeName("", "sbyte"), "Sbyte");
    public static readonly Primitive Double = new("double", PrimitiveKind.Value, new TypeName("", "double"), "Double");
    public static readonly Primitive Float = new("float", PrimitiveKind.Value, new TypeName("", "float"), "Float");
    public static readonly Primitive Decimal = new("decimal", PrimitiveKind.Value, new TypeName("", "decimal"), "Decimal");
    public static readonly Primitive Boolean = new("boolean", PrimitiveKind.Value, new TypeName("", "bool"), "Bool");
    public static readonly Primitive Guid = new("Guid", PrimitiveKind.Value, new TypeName("System", "Guid"), "Guid");
    public static readonly Primitive TimeSpan = new("TimeSpan", PrimitiveKind.Value, new TypeName("System", "TimeSpan"), "TimeSpan");
    public static readonly Primitive DateTimeOffset = new("DateTimeOffset", PrimitiveKind.Value, new TypeName("System", "DateTimeOffset"), "DateTimeOffset");
    public static readonly Primitive Date = new("DateOnly", PrimitiveKind.Value, new TypeName("Microsoft.Kiota.Abstractions", "Date"), "Date");
    public static readonly Primitive Time = new("TimeOnly", PrimitiveKind.Value, new TypeName("Microsoft.Kiota.Abstractions", "Time"), "Time");
    public static readonly Primitive Base64 = new("base64", PrimitiveKind.Bytes, new TypeName("", "byte[]"), "ByteArray");
    public static readonly Primitive Base64Url = new("base64url", PrimitiveKind.Bytes, new TypeName("", "byte[]"), "ByteArray");
    public static readonly Primitive Binary = new("binary", PrimitiveKind.Bytes, new TypeName("", "byte[]"), "ByteArray");
    public static readonly Primitive Stream = new("Stream", PrimitiveKind.Stream, new TypeName("System.IO", "Stream"), "");
    public static readonly Primitive Untyped = new("UntypedNode", PrimitiveKind.Untyped, new TypeName("Microsoft.Kiota.Abstractions.Serialization", "UntypedNode"), "");
    public static readonly Primitive Multipart = new("MultipartBody", PrimitiveKind.Multipart, new TypeName("Microsoft.Kiota.Abstractions", "MultipartBody"), "");
    public static readonly Primitive None = new("void", PrimitiveKind.None, new TypeName("", "void"), "");
}

internal enum PrimitiveKind
{
    Text,
    Value,
    Bytes,
    Stream,
    Untyped,
    Multipart,
    None,
}
