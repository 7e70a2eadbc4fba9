namespace Piggy.Cli.Commands.Running;

/// <summary>How an answer is printed.</summary>
internal enum AnswerFormat
{
    /// <summary>For people: tables and indented JSON.</summary>
    People,

    /// <summary>The envelope as one JSON document.</summary>
    Envelope,

    /// <summary>The items of a list, one a line.</summary>
    Lines,
}
