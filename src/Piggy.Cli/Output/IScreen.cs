using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Piggy.Cli.Output;

/// <summary>One of the two streams a command writes to. Whatever it is given may come from a server or a spec: no screen lets a control character through.</summary>
internal interface IScreen
{
    void Line(params ReadOnlySpan<Fragment> fragments);

    void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<Fragment>> rows);

    /// <summary>Writes text of several lines as it is, such as JSON.</summary>
    void Block(string text);

    /// <summary>Writes a question, behind which the answer is typed.</summary>
    void Prompt(string question);

    /// <summary>Whether people look at it, so that tables help more than JSON.</summary>
    bool IsForPeople { get; }

    /// <summary>Does work that comes in many pieces, with a bar that shows how many are done where somebody can see it.</summary>
    Task ProgressAsync(string title, int pieces, Func<IProgress<int>, Task> work);
}
