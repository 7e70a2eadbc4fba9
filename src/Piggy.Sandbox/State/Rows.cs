using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <summary>Changes to many rows of a table at once.</summary>
internal static class Rows
{
    public static void ReplaceAll<TKey, TRow>(this OrderedDictionary<TKey, TRow> table, Func<TRow, bool> applies, Func<TRow, TRow> change)
        where TKey : notnull
    {
        for (int index = 0; index < table.Count; index++)
        {
            TRow row = table.GetAt(index).Value;
            if (applies(row))
            {
                table.SetAt(index, change(row));
            }
        }
    }

    public static void ReplaceAll<TRow>(this List<TRow> table, Func<TRow, bool> applies, Func<TRow, TRow> change)
    {
        for (int index = 0; index < table.Count; index++)
        {
            if (applies(table[index]))
            {
                table[index] = change(table[index]);
            }
        }
    }

    public static void RemoveAll<TKey, TRow>(this OrderedDictionary<TKey, TRow> table, Func<TRow, bool> applies)
        where TKey : notnull
    {
        foreach (TKey key in table.Where(entry => applies(entry.Value)).Select(entry => entry.Key).ToArray())
        {
            table.Remove(key);
        }
    }
}
