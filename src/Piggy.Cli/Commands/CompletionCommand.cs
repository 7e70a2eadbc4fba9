using System.CommandLine;
using System.IO;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;

namespace Piggy.Cli.Commands;

/// <summary><c>piggy completion SHELL</c>. The scripts ask the program itself what can follow, so they never grow old.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # piggy completion for bash: source <(piggy completion bash)
        _piggy() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(piggy "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _piggy piggy
        """;

    private const string Zsh = """
        #compdef piggy
        # piggy completion for zsh: source <(piggy completion zsh), after compinit
        _piggy() {
            local -a found
            found=("${(@f)$(piggy "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            if (( ${#found} )) && [[ -n ${found[1]} ]]; then
                compadd -- "${found[@]}"
            else
                _files
            fi
        }
        compdef _piggy piggy
        """;

    private const string Fish = """
        # piggy completion for fish: piggy completion fish | source
        complete -c piggy -a '(piggy "[suggest:"(commandline -C)"]" (commandline -b) 2>/dev/null)'
        """;

    private const string PowerShell = """
        # piggy completion for PowerShell: piggy completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName piggy -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            piggy "[suggest:$cursorPosition]" "$commandAst" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string> shell = new("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Prints a script that completes commands, options and slugs in a shell.") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.Block(parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                "pwsh" => PowerShell,
                _ => throw new InvalidDataException("The parser accepts no other shell."),
            });
            return ExitCodes.Success;
        });
        return command;
    }
}
