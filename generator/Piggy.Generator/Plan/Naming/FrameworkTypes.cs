namespace Piggy.Generator.Plan.Naming;

/// <summary>Public types, without type parameters, of the namespaces that emitted files import: a type of the document with such a name is spelled in full outside its own namespace.</summary>
internal static class FrameworkTypes
{
    private static readonly HashSet<string> Names = new(
        """
        AbandonedMutexException AccessViolationException Action Activator AggregateException ApartmentState ApiClientBuilder ApiException AppContext
        AppDomain AppDomainSetup AppDomainUnloadedException ApplicationException ApplicationId ArgIterator ArgumentException ArgumentNullException
        ArgumentOutOfRangeException ArithmeticException Array ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback
        AsyncFlowControl Attribute AttributeTargets AttributeUsageAttribute AutoResetEvent BadImageFormatException Barrier BarrierPostPhaseException
        Base64FormattingOptions BaseRequestBuilder BinaryReader BinaryWriter BitConverter Boolean Buffer BufferedStream Byte CLSCompliantAttribute Calendar
        CalendarAlgorithmType CalendarWeekRule CancellationToken CancellationTokenRegistration CancellationTokenSource CannotUnloadAppDomainException Char
        CharEnumerator CharUnicodeInfo ChineseLunisolarCalendar CollectionDataContractAttribute CollectionExtensions CompareInfo CompareOptions
        CompressedStack ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Console ConsoleCancelEventArgs ConsoleCancelEventHandler ConsoleColor
        ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ContextBoundObject ContextCallback ContextMarshalException ContextStaticAttribute
        ContractNamespaceAttribute Convert CountdownEvent CultureInfo CultureNotFoundException CultureTypes DBNull DataContractAttribute
        DataContractResolver DataContractSerializer DataContractSerializerExtensions DataContractSerializerSettings DataMemberAttribute
        DataMisalignedException Date DateOnly DateTime DateTimeFormat DateTimeFormatInfo DateTimeKind DateTimeOffset DateTimeStyles DayOfWeek DaylightTime
        Decimal DefaultQueryParameters Delegate DigitShapes Directory DirectoryInfo DirectoryNotFoundException DivideByZeroException DllNotFoundException
        Double DriveInfo DriveNotFoundException DriveType DuplicateWaitObjectException EastAsianLunisolarCalendar EmitTypeInformation EndOfStreamException
        EntryPointNotFoundException Enum EnumMemberAttribute EnumerationOptions Environment EnvironmentVariableTarget ErrorEventArgs ErrorEventHandler
        EventArgs EventHandler EventResetMode EventWaitHandle EventWaitHandleAcl Exception ExecutionContext ExecutionEngineException ExportOptions
        ExtensionDataObject FieldAccessException File FileAccess FileAttributes FileInfo FileLoadException FileMode FileNotFoundException FileOptions
        FileShare FileStream FileStreamOptions FileStyleUriParser FileSystemAclExtensions FileSystemEventArgs FileSystemEventHandler FileSystemInfo
        FileSystemWatcher FlagsAttribute FormParseNode FormParseNodeFactory FormSerializationWriter FormSerializationWriterFactory FormatException
        FormattableString Formatter FormatterConverter FormatterServices FtpStyleUriParser GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo
        GCNotificationStatus GeneratedCodeAttribute GenericUriParser GenericUriParserOptions GlobalizationExtensions GopherStyleUriParser GregorianCalendar
        GregorianCalendarTypes Guid Half HandleInheritability HashCode HebrewCalendar HijriCalendar HostExecutionContext HostExecutionContextManager
        HttpStyleUriParser IAdditionalDataHolder IAsyncDisposable IAsyncResult ICloneable IComparable IComposedTypeWrapper IConvertible ICustomFormatter
        IDeserializationCallback IDictionaryExtensions IDisposable IEnumerableExtensions IExtensibleDataObject IFormatProvider IFormattable IFormatter
        IFormatterConverter IOCompletionCallback IOException IObjectReference IParsable IParseNode IParseNodeFactory IRequestAdapter IRequestOption
        IResponseHandler ISOWeek ISafeSerializationData ISerializable ISerializationSurrogate ISerializationSurrogateProvider
        ISerializationSurrogateProvider2 ISerializationWriter ISerializationWriterFactory IServiceProvider ISpanFormattable ISurrogateSelector
        IThreadPoolWorkItem ITimer IUtf8SpanFormattable IdnMapping IgnoreDataMemberAttribute IndentedTextWriter Index IndexOutOfRangeException
        InsufficientExecutionStackException InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr Interlocked InternalBufferOverflowException
        InvalidCastException InvalidDataContractException InvalidDataException InvalidOperationException InvalidProgramException InvalidTimeZoneException
        JapaneseCalendar JapaneseLunisolarCalendar JsonParseNode JsonParseNodeFactory JsonSerializationWriter JsonSerializationWriterFactory JulianCalendar
        KeyNotFoundException KeyValuePair KiotaJsonSerializationContext KiotaJsonSerializer KiotaSerializer KnownTypeAttribute KoreanCalendar
        KoreanLunisolarCalendar LazyInitializer LazyThreadSafetyMode LdapStyleUriParser LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot
        Lock LockCookie LockRecursionException LockRecursionPolicy MTAThreadAttribute ManualResetEvent ManualResetEventSlim MarshalByRefObject MatchCasing
        MatchType Math MathF MemberAccessException MemoryExtensions MemoryStream Method MethodAccessException MidpointRounding MissingFieldException
        MissingMemberException MissingMethodException ModuleHandle Monitor MulticastDelegate MulticastNotSupportedException MultipartBody
        MultipartSerializationWriter MultipartSerializationWriterFactory Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped NativeResponseHandler
        NativeResponseWrapper NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser NonSerializedAttribute NotFiniteNumberException
        NotImplementedException NotSupportedException NotifyFilters NullReferenceException Nullable NumberFormatInfo NumberStyles Object
        ObjectDisposedException ObjectIDGenerator ObjectManager ObsoleteAttribute OnDeserializedAttribute OnDeserializingAttribute OnSerializedAttribute
        OnSerializingAttribute OperatingSystem OperationCanceledException OptionalFieldAttribute OutOfMemoryException OverflowException Overlapped PagingException Parallel
        ParallelLoopResult ParallelLoopState ParallelOptions ParamArrayAttribute ParameterizedThreadStart ParseNodeFactoryRegistry ParseNodeHelper
        ParseNodeProxyFactory Path PathTooLongException PeriodicTimer PersianCalendar PlatformID PlatformNotSupportedException PreAllocatedOverlapped
        QueryParameterAttribute Random RandomAccess Range RankException ReaderWriterLock ReaderWriterLockSlim ReferenceEqualityComparer RegionInfo
        RegisteredWaitHandle RenamedEventArgs RenamedEventHandler RequestHeaders RequestInformation ResolveEventArgs ResolveEventHandler
        ResponseHandlerOption RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte STAThreadAttribute
        SafeSerializationEventArgs SearchOption SeekOrigin Semaphore SemaphoreAcl SemaphoreFullException SemaphoreSlim SendOrPostCallback SequencePosition
        SerializableAttribute SerializationBinder SerializationEntry SerializationEventHandler SerializationException SerializationInfo
        SerializationInfoEnumerator SerializationObjectManager SerializationWriterFactoryRegistry SerializationWriterProxyFactory Single SortKey SortVersion
        SpinLock SpinWait StackOverflowException Stream StreamReader StreamWriter StreamingContext StreamingContextStates String StringComparer
        StringComparison StringExtensions StringInfo StringNormalizationExtensions StringReader StringSplitOptions StringWriter SurrogateSelector
        SynchronizationContext SynchronizationLockException SystemException TaiwanCalendar TaiwanLunisolarCalendar Task TaskAsyncEnumerableExtensions
        TaskCanceledException TaskCompletionSource TaskContinuationOptions TaskCreationOptions TaskExtensions TaskFactory TaskScheduler
        TaskSchedulerException TaskStatus TaskToAsyncResult TextElementEnumerator TextInfo TextParseNode TextParseNodeFactory TextReader
        TextSerializationWriter TextSerializationWriterFactory TextWriter ThaiBuddhistCalendar Thread ThreadAbortException ThreadExceptionEventArgs
        ThreadExceptionEventHandler ThreadInterruptedException ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadStartException ThreadState
        ThreadStateException ThreadStaticAttribute ThreadingAclExtensions Time TimeOnly TimeProvider TimeSpan TimeSpanStyles TimeZone TimeZoneInfo
        TimeZoneNotFoundException Timeout TimeoutException Timer TimerCallback Tuple TupleExtensions Type TypeAccessException TypeCode
        TypeInitializationException TypeLoadException TypeLoadExceptionHolder TypeUnloadedException TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr
        UmAlQuraCalendar UnauthorizedAccessException UnhandledExceptionEventArgs UnhandledExceptionEventHandler UnicodeCategory UnixFileMode
        UnmanagedMemoryAccessor UnmanagedMemoryStream UnobservedTaskExceptionEventArgs UntypedArray UntypedBoolean UntypedDecimal UntypedDouble UntypedFloat
        UntypedInteger UntypedLong UntypedNode UntypedNull UntypedObject UntypedString Uri UriBuilder UriComponents UriCreationOptions UriFormat
        UriFormatException UriHostNameType UriKind UriParser UriPartial UriTypeConverter ValueTask ValueTuple ValueType Version Void Volatile WaitCallback
        WaitForChangedResult WaitHandle WaitHandleCannotBeOpenedException WaitHandleExtensions WaitOrTimerCallback WatcherChangeTypes WeakReference
        XPathQueryGenerator XmlObjectSerializer XmlSerializableServices XsdDataContractExporter
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
