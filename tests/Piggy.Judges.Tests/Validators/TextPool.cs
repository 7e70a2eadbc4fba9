using System;
using System.Linq;

namespace Piggy.Judges.Tests.Validators;

/// <summary>Texts and numbers that are right, and such that are nearly right.</summary>
internal static class TextPool
{
    public static readonly string[] Texts =
    [
        "", " ", "a", "Flat white", "ACTIVE", "null", "true", "0", "5", "été", "e\u0301te\u0301", "日本", "\u202Eabc", "\U0001F375", "a\u0000b", "line\nbreak", "\"quoted\"", "<b>", "{}", "..", ".", "a/b",
        new string('x', 255), new string('x', 256), "2027-04-16", "4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d90",
    ];

    public static readonly string[] MemberNames = ["x", "X", "extra", "uuid", "data", "", " ", "name ", "__proto__", "constructor", "toString", "été", "a.b", "a/b", "a~b", "$ref"];

    public static readonly string[] WholeNumbers =
    [
        "0", "-0", "1", "-1", "5", "10", "500", "1.0", "-3.0", "1e2", "1E+2", "10e-1", "120e-1", "1.5", "0.1", "1e-1", "2147483647", "2147483648", "-2147483648", "-2147483649", "9007199254740991", "4294967296", "9223372036854775807", "9223372036854775808", "1e30", "1e400",
    ];

    public static readonly string[] Numbers =
        [.. WholeNumbers, "18.5", "-18.5", "0.01", "1e-7", "123456.789", "3.0000000000000004", "1e15", "-1e15"];

    public static readonly decimal[] Steps = [-1000, -1, -0.5m, 0, 0, 0.5m, 1, 1000];

    public static readonly Func<string, string>[] AlmostNames =
        [text => text.ToUpperInvariant(), text => text.ToLowerInvariant(), text => text + " ", text => " " + text, text => text + "s", text => text.Length > 1 ? text[1..] : "", text => text.Replace('_', '-')];

    // Few, so that two fields that must differ are the same now and then.
    private static readonly Pool Uuid = new(
        ["4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d90", "4F0C1C4E-58A0-4D1B-9F0E-3A1F5C2B7D90", "a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
        [
            "00000000-0000-0000-0000-000000000000", "4f0c1c4e58a04d1b9f0e3a1f5c2b7d90", "{4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d90}", "(4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d90)", "4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d9", "4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d900",
            " 4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d90", "4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d90\n", "4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d9g", "4f0c1c4e-58a04-d1b-9f0e-3a1f5c2b7d90", "٤f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d90", "", "urn:uuid:4f0c1c4e-58a0-4d1b-9f0e-3a1f5c2b7d90",
        ]);

    private static readonly Pool DateTime = new(
        [
            "2027-04-16T17:30:00+00:00", "2027-04-16T17:30:00Z", "2027-04-16T19:30:00+02:00", "2027-04-16T19:30:00.5Z", "2027-04-16T19:30:00.123456Z", "2028-02-29T00:00:00-11:30", "2027-04-16t17:30:00z", "2027-12-31T23:59:59Z", "0001-01-02T00:00:00Z",
            "9999-12-30T23:59:59Z",
        ],
        [
            "2027-02-29T00:00:00Z", "2027-04-31T00:00:00Z", "2027-13-01T00:00:00Z", "2027-00-10T00:00:00Z", "2027-04-16T24:00:00Z", "2027-04-16T17:60:00Z", "2027-04-16T17:30:61Z", "2027-04-16T17:30:00", "2027-04-16T17:30Z", "2027-04-16",
            "2027-04-16T17:30:00+0200", "2027-04-16T17:30:00+2:00", "2027-04-16T17:30:00+24:00", "27-04-16T17:30:00Z", "2027-4-16T17:30:00Z", "2027-04-16T17:30:00.Z", "2027-04-16T17:30:00,5Z", " 2027-04-16T17:30:00Z", "2027-04-16T17:30:00Z ", "16-04-2027T17:30:00Z", "",
            "2027-04-16T17:30:00٠Z", "2027/04/16T17:30:00Z", "2016-12-31T23:59:60Z", "2027-04-16 17:30:00Z", "2027-04-16T17:30:00+15:00", "0000-01-01T00:00:00Z", "2027-04-16T17:30:00.1234567890123Z", "2027-04-16T17:30:00+00",
        ]);

    private static readonly Pool Email = new(
        ["mara.devries@example.com", "a@b.co", "first.last+tag@sub.example.org", "o'brien@example.com", "x_y-z@ex-ample.com", "UPPER@EXAMPLE.COM", "1@2.nl", "!#$%&'*+/=?^_`{|}~-@example.com"],
        [
            "", "@", "a@", "@b.co", "a@b", "a b@example.com", "a@b..co", ".a@b.co", "a.@b.co", "a..b@b.co", "a@-b.co", "a@b-.co", "a@b.co ", " a@b.co", "a@b.co\n", "a@@b.co", "a@b@c.co", "\"a b\"@example.com", "a@[127.0.0.1]", "jörg@example.com", "a@exämple.com", "a@b.c_o",
            "a@" + new string('x', 63) + ".co", "a@" + new string('x', 64) + ".co", new string('x', 65) + "@b.co",
        ]);

    public static Pool? OfFormat(string format) => format switch
    {
        "uuid" => Uuid,
        "date-time" => DateTime,
        "email" => Email,
        _ => null,
    };

    /// <summary>Texts that have a format, and such that nearly have it.</summary>
    internal sealed record Pool(string[] Good, string[] Almost);
}
