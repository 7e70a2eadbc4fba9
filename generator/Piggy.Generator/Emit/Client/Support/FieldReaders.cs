// Aliases whose names begin like the type's: nothing around them is called so.
using FieldReadersAction = global::System.Action<global::Microsoft.Kiota.Abstractions.Serialization.IParseNode>;
using FieldReadersByName = global::System.Collections.Generic.IDictionary<string, global::System.Action<global::Microsoft.Kiota.Abstractions.Serialization.IParseNode>>;
using FieldReadersDictionary = global::System.Collections.Generic.Dictionary<string, global::System.Action<global::Microsoft.Kiota.Abstractions.Serialization.IParseNode>>;
using FieldReadersEntry = global::System.Collections.Generic.KeyValuePair<string, global::System.Action<global::Microsoft.Kiota.Abstractions.Serialization.IParseNode>>;

namespace Piggy.Generator.Support;

/// <summary>How the members of a <typeparamref name="TModel"/> are read from a payload: one table for the type, not one delegate per member of every object.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[global::System.CodeDom.Compiler.GeneratedCode("Piggy.Generator", "0.0.0")]
internal sealed class FieldReaders<TModel>
{
    private readonly global::System.Action<TModel, string, global::Microsoft.Kiota.Abstractions.Serialization.IParseNode> _read;
    private readonly string[] _names;
    private readonly global::System.Collections.Generic.HashSet<string> _known;

    /// <summary>Makes the table of a type.</summary>
    /// <param name="read">Reads the member with the given name from a node into a model.</param>
    /// <param name="names">Names of all members in the payload.</param>
    public FieldReaders(
        global::System.Action<TModel, string, global::Microsoft.Kiota.Abstractions.Serialization.IParseNode> read,
        params string[] names)
    {
        _read = read;
        _names = names;
        _known = new global::System.Collections.Generic.HashSet<string>(names, global::System.StringComparer.Ordinal);
    }

    /// <summary>The readers of one object, as Kiota's runtime asks for them. A delegate is made only for a member that the payload has.</summary>
    /// <param name="model">The object to read into.</param>
    /// <param name="inherited">Readers of the members that the base type declares, if any.</param>
    /// <returns>Readers by name of the member.</returns>
    public FieldReadersByName Of(
        TModel model,
        FieldReadersByName? inherited = null) =>
        new Readers(this, model, inherited);

    // Looks members up in the table. Whoever lists or changes the readers gets a dictionary of delegates, made at that moment.
    private sealed class Readers : FieldReadersByName
    {
        private readonly FieldReaders<TModel> _table;
        private readonly TModel _model;
        private readonly FieldReadersByName? _inherited;
        private FieldReadersByName? _all;

        public Readers(
            FieldReaders<TModel> table,
            TModel model,
            FieldReadersByName? inherited)
        {
            _table = table;
            _model = model;
            _inherited = inherited;
        }

        public int Count => All.Count;

        public bool IsReadOnly => false;

        public global::System.Collections.Generic.ICollection<string> Keys => All.Keys;

        public global::System.Collections.Generic.ICollection<FieldReadersAction> Values => All.Values;

        private FieldReadersByName All => _all ??= MakeAll();

        public FieldReadersAction this[string key]
        {
            get => TryGetValue(key, out FieldReadersAction? value) ? value : All[key];
            set => All[key] = value;
        }

        // Without the attribute that says when the value is null: .NET Standard 2.0 has none.
        public bool TryGetValue(
            string key,
            out FieldReadersAction value)
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

        public bool ContainsKey(string key) => TryGetValue(key, out _);

        public bool Contains(FieldReadersEntry item) => All.Contains(item);

        public void Add(string key, FieldReadersAction value) => All.Add(key, value);

        public void Add(FieldReadersEntry item) => All.Add(item);

        public bool Remove(string key) => All.Remove(key);

        public bool Remove(FieldReadersEntry item) => All.Remove(item);

        public void Clear() => All.Clear();

        public void CopyTo(
            FieldReadersEntry[] array,
            int arrayIndex) => All.CopyTo(array, arrayIndex);

        public global::System.Collections.Generic.IEnumerator<FieldReadersEntry> GetEnumerator() =>
            All.GetEnumerator();

        global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private FieldReadersAction ReaderOf(string name) => node => _table._read(_model, name, node);

        private FieldReadersDictionary MakeAll()
        {
            var all = _inherited is null
                ? new FieldReadersDictionary()
                : new FieldReadersDictionary(_inherited);
            foreach (string name in _table._names)
            {
                all[name] = ReaderOf(name);
            }

            return all;
        }
    }
}
