using System.Reflection;
using Piggy.Generated.Actions;

[assembly: AssemblyMetadata("OpenApiSeal:Piggy.Generated.PiggyClient", PiggyActions.Seal)]
