using System;
using System.Collections.Generic;

namespace Piggy.Cli.Output;

/// <summary>One of the two streams a command writes to. Whatever it is given may come from a server or a spec: no screen lets a control character through.</summary>
internal interface IScreen
{
    void Line(params ReadOnlySpan<Fragment> fragments);

    void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<Fragment>> rows);

    /// <summary>Writes text of several lines as it is, such as JSON.</summary>
    void Block(string text);
}
