using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>What reading a spec gave: the API, unless the text is beyond reading, and everything that is wrong with it.</summary>
internal sealed record ReadResult(ApiModel? Api, EquatableArray<SpecProblem> Problems);
