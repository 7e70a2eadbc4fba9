namespace Piggy.Generator.Plan.Naming;

/// <summary>Names that a generated type or member must not take, by the reason why.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Types = Set("""
        file directory path environment task thread integer __ComObject AccessViolationException Action Activator AggregateException AppContext
        AppDomain AppDomainSetup AppDomainUnloadedException ApplicationException ApplicationId ArgIterator ArgumentException ArgumentNullException
        ArgumentOutOfRangeException ArithmeticException Array ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback
        Attribute AttributeTargets AttributeUsageAttribute BadImageFormatException Base64FormattingOptions BitConverter Boolean Buffer Byte
        CannotUnloadAppDomainException Char CharEnumerator CLSCompliantAttribute ContextBoundObject ContextMarshalException ContextStaticAttribute
        Convert CultureAwareComparer DataMisalignedException Date DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek DBNull Decimal Delegate
        DivideByZeroException DllNotFoundException Double DuplicateWaitObjectException EntryPointNotFoundException Enum EnvironmentVariableTarget
        EventArgs EventHandler Exception ExecutionEngineException FieldAccessException FlagsAttribute FormatException FormattableString GC
        GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus Guid Half HashCode IAsyncDisposable IAsyncResult ICloneable
        IComparable IConvertible ICustomFormatter IDisposable IFormatProvider IFormattable Index IndexOutOfRangeException
        InsufficientExecutionStackException InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr InvalidCastException InvalidOperationException
        InvalidProgramException InvalidTimeZoneException ISpanFormattable LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot
        MarshalByRefObject Math MathF Method MemberAccessException MemoryExtensions MethodAccessException MidpointRounding MissingFieldException
        MissingMemberException MissingMethodException ModuleHandle MTAThreadAttribute MulticastDelegate MulticastNotSupportedException MultipartBody
        NonSerializedAttribute NotFiniteNumberException NotImplementedException NotSupportedException Nullable NullReferenceException Object
        ObjectDisposedException ObsoleteAttribute OperatingSystem OperationCanceledException OrdinalComparer OutOfMemoryException OverflowException
        ParamArrayAttribute PlatformID PlatformNotSupportedException Random Range RankException ResolveEventArgs ResolveEventHandler
        RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte SerializableAttribute Single StackOverflowException
        STAThreadAttribute String Stream StringComparer StringComparison StringNormalizationExtensions StringSplitOptions SystemException
        ThreadStaticAttribute TimeOnly TimeoutException TimeSpan TimeZone TimeZoneInfo TimeZoneNotFoundException Tuple TupleExtensions Type
        TypeAccessException TypeCode TypedReference TypeInitializationException TypeLoadException TypeUnloadedException UInt128 UInt16 UInt32 UInt64
        UIntPtr UnauthorizedAccessException UnhandledExceptionEventArgs UnhandledExceptionEventHandler UnitySerializationHolder ValueTuple ValueType
        Version Void WeakReference
        """);

    private static readonly HashSet<string> ExceptionMembers = Set("""
        data helpLink hResult innerException message source stacktrace targetSite GetBaseException GetObjectData GetType ToString ResponseStatusCode
        """);

    private static readonly HashSet<string> ModelMembers = Set("""
        GetFieldDeserializers get_field_deserializers Serialize AdditionalData additional_data BackingStore backing_store
        """);

    private static readonly HashSet<string> ObjectMembers = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    private static readonly HashSet<string> ApiExceptionMembers = new(ObjectMembers, StringComparer.Ordinal)
    {
        "Data", "GetBaseException", "GetObjectData", "HelpLink", "HResult", "InnerException", "Message", "ResponseHeaders", "ResponseStatusCode", "SerializeObjectState",
        "Source", "StackTrace", "TargetSite",
    };

    private static readonly HashSet<string> Keywords = new(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false
        finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private
        protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe
        ushort using virtual void volatile while __arglist __makeref __reftype __refvalue
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>What every class inherits.</summary>
    public static IEnumerable<string> MembersOfObject => ObjectMembers;

    /// <summary>What every exception of a client inherits.</summary>
    public static IEnumerable<string> MembersOfApiException => ApiExceptionMembers;

    /// <summary>Types of System and System.IO that Kiota keeps free; a model of that name gets the suffix Object, a namespace segment the suffix Namespace.</summary>
    public static bool IsTypeName(string name) => Types.Contains(name);

    /// <summary>Members of an exception; a property of that name in an error model gets the suffix Escaped.</summary>
    public static bool IsExceptionMember(string name) => ExceptionMembers.Contains(name);

    /// <summary>Members that every model has; a property of that name gets the suffix Property.</summary>
    public static bool IsModelMember(string name) => ModelMembers.Contains(name);

    /// <summary>Members that a class inherits whether it wants or not; a property of that name is declared <c>new</c>.</summary>
    public static bool IsInheritedMember(string name, bool isError) => (isError ? ApiExceptionMembers : ObjectMembers).Contains(name);

    /// <summary>A parameter's name, escaped where it is a keyword of C#.</summary>
    public static string Parameter(string name) => Keywords.Contains(name) ? "@" + name : name;

    private static HashSet<string> Set(string names) => new(names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
