using System;
using Piggy.Tokens;

// What the definitions of the tools cost in a model's context: dotnet run --project tests/Piggy.Tokens
Console.WriteLine(TokenPage.Write());
