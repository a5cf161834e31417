using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Pipeline.Runs.Tests.Cases;

/// <summary>
/// The cases among the samples: small filings, each with one quirk that was once read wrong. A folder a case, with filing.txt or filing.pdf
/// and gold.json, or gold.1.json, gold.2.json … where the file holds several forms.
/// </summary>
internal static class CaseFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "samples", "cases");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(Path).Select(f => System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static string Sha256(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Directory.GetFiles(In(name), "filing.*").Single())));

    public static IReadOnlyList<JsonObject> Golds(string name) =>
        [.. Directory.GetFiles(In(name), "gold*.json").Order(StringComparer.Ordinal)
            .Select(f => JsonNode.Parse(File.ReadAllText(f))!.AsObject())];

    private static string In(string name) => System.IO.Path.Combine(Path, name);
}
