namespace Piggy.Generator.Support;

using global::System;
using global::System.CodeDom.Compiler;
using global::System.Collections.Generic;
using global::Microsoft.Kiota.Abstractions.Serialization;

/// <summary>How the members of a <typeparamref name="TModel"/> are read from a payload.</summary>
/// <remarks>One table for the type, not one delegate per member of every object.</remarks>
/// <typeparam name="TModel">The model.</typeparam>
[GeneratedCode("Piggy.Generator", "0.0.0")]
internal sealed class FieldReaders<TModel>
{
    private readonly Func<TModel, string, IParseNode, bool> _read;
    private readonly string[] _names;
    private readonly HashSet<string> _known;

    /// <summary>Makes the table of a type.</summary>
    /// <param name="read">Reads the member with the given name from a node into a model, and says whether there is one of that name.</param>
    /// <param name="names">Names of all members in the payload.</param>
    public FieldReaders(Func<TModel, string, IParseNode, bool> read, params string[] names)
    {
        _read = read;
        _names = names;
        _known = new HashSet<string>(names, StringComparer.Ordinal);
        Table = this;
    }

    /// <summary>The table of the type, once it has been asked for readers: a reader that asks the table needs neither a dictionary nor a delegate.</summary>
    public static FieldReaders<TModel>? Table { get; private set; }

    /// <summary>Whether the type declares a member.</summary>
    /// <param name="name">Name of the member in the payload.</param>
    /// <returns>Whether it does.</returns>
    public bool Knows(string name) => _known.Contains(name);

    /// <summary>Reads a member, if the type declares it itself.</summary>
    /// <param name="model">The object to read into.</param>
    /// <param name="name">Name of the member in the payload.</param>
    /// <param name="node">The value of the member.</param>
    /// <returns>Whether the member was read.</returns>
    public bool TryRead(TModel model, string name, IParseNode node) => _read(model, name, node);

    /// <summary>The readers of one object, as Kiota's runtime asks for them. A delegate is made only for a member that the payload has.</summary>
    /// <param name="model">The object to read into.</param>
    /// <param name="inherited">Readers of the members that the base type declares, if any.</param>
    /// <returns>Readers by name of the member.</returns>
    public IDictionary<string, Action<IParseNode>> Of(TModel model, IDictionary<string, Action<IParseNode>>? inherited = null) =>
        new Readers(this, model, inherited);

    /// <summary>The readers of a value that is one of several objects, where nothing in it says which. Each object reads what it knows.</summary>
    /// <remarks>An object that cannot hold what the payload has for one of its members was not the one that is meant, as long as another is left.</remarks>
    /// <param name="objects">The objects.</param>
    /// <param name="leaveOut">Takes the object of the same place out of the value.</param>
    /// <returns>Readers by name of the member.</returns>
    public static IDictionary<string, Action<IParseNode>> OfOne(IParsable?[] objects, params Action[] leaveOut)
    {
        var readers = new Dictionary<string, Action<IParseNode>>(StringComparer.Ordinal);
        int left = Array.FindAll(objects, static candidate => candidate is not null).Length;
        for (int place = 0; place < objects.Length; place++)
        {
            int own = place;
            foreach (KeyValuePair<string, Action<IParseNode>> reader in objects[own]?.GetFieldDeserializers() ?? new Dictionary<string, Action<IParseNode>>())
            {
                readers.TryGetValue(reader.Key, out Action<IParseNode>? others);
                readers[reader.Key] = others + (node => Read(own, reader.Value, node));
            }
        }

        return readers;

        // A reader does nothing but look at the payload, so whatever it throws is about that.
        void Read(int own, Action<IParseNode> reader, IParseNode node)
        {
            try
            {
                if (objects[own] is not null)
                {
                    reader(node);
                }
            }
            catch (Exception exception) when (left > 1 && exception is not OutOfMemoryException)
            {
                left--;
                objects[own] = null;
                leaveOut[own]();
            }
        }
    }

    // Looks members up in the table. Whoever lists or changes the readers gets a dictionary of delegates, made at that moment.
    private sealed class Readers : IDictionary<string, Action<IParseNode>>
    {
        private readonly FieldReaders<TModel> _table;
        private readonly TModel _model;
        private readonly IDictionary<string, Action<IParseNode>>? _inherited;
        private Dictionary<string, Action<IParseNode>>? _all;

        public Readers(FieldReaders<TModel> table, TModel model, IDictionary<string, Action<IParseNode>>? inherited)
        {
            _table = table;
            _model = model;
            _inherited = inherited;
        }

        public int Count => All.Count;

        public bool IsReadOnly => false;

        public ICollection<string> Keys => All.Keys;

        public ICollection<Action<IParseNode>> Values => All.Values;

        private Dictionary<string, Action<IParseNode>> All => _all ??= MakeAll();

        public Action<IParseNode> this[string key]
        {
            get => TryGetValue(key, out Action<IParseNode>? value) ? value : All[key];
            set => All[key] = value;
        }

        // Without the attribute that says when the value is null: .NET Standard 2.0 has none.
        public bool TryGetValue(string key, out Action<IParseNode> value)
        {
            if (_all is not null)
            {
                return _all.TryGetValue(key, out value!);
            }

            if (_table._known.Contains(key))
            {
                value = ReaderOf(key);
                return true;
            }

            value = null!;
            return _inherited is not null && _inherited.TryGetValue(key, out value!);
        }

        public bool ContainsKey(string key) =>
            _all is not null ? _all.ContainsKey(key) : _table._known.Contains(key) || (_inherited is not null && _inherited.ContainsKey(key));

        public bool Contains(KeyValuePair<string, Action<IParseNode>> item) => ((ICollection<KeyValuePair<string, Action<IParseNode>>>)All).Contains(item);

        public void Add(string key, Action<IParseNode> value) => All.Add(key, value);

        public void Add(KeyValuePair<string, Action<IParseNode>> item) => ((ICollection<KeyValuePair<string, Action<IParseNode>>>)All).Add(item);

        public bool Remove(string key) => All.Remove(key);

        public bool Remove(KeyValuePair<string, Action<IParseNode>> item) => ((ICollection<KeyValuePair<string, Action<IParseNode>>>)All).Remove(item);

        public void Clear() => All.Clear();

        public void CopyTo(KeyValuePair<string, Action<IParseNode>>[] array, int arrayIndex) =>
            ((ICollection<KeyValuePair<string, Action<IParseNode>>>)All).CopyTo(array, arrayIndex);

        public IEnumerator<KeyValuePair<string, Action<IParseNode>>> GetEnumerator() => All.GetEnumerator();

        global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private Action<IParseNode> ReaderOf(string name) => node => _table._read(_model, name, node);

        private Dictionary<string, Action<IParseNode>> MakeAll()
        {
            var all = _inherited is null
                ? new Dictionary<string, Action<IParseNode>>()
                : new Dictionary<string, Action<IParseNode>>(_inherited);
            foreach (string name in _table._names)
            {
                all[name] = ReaderOf(name);
            }

            return all;
        }
    }
}
