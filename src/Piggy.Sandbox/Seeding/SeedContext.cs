using System;
using Bogus;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>What the parts of the seeding share.</summary>
internal sealed record SeedContext(Tables Tables, SandboxSeed Seed, Faker Faker, DateTimeOffset Now)
{
    public RandomSource Random => Tables.Random;
}
