using BenchmarkDotNet.Attributes;
using Pipeline.Parsers.Indicators;

namespace Pipeline.Bench;

/// <summary>The fused-string parser beside a bare split of the same text. Aim: within 3 times its time.</summary>
[MemoryDiagnoser]
public class FusedParsing
{
    private string text = "";

    [Params(10, 1000)]
    public int Items { get; set; }

    /// <summary>0: one line; 32: wrapped as in a cell of a form.</summary>
    [Params(0, 32)]
    public int WrapAt { get; set; }

    [GlobalSetup]
    public void Compose() => text = FusedText.Compose(Items, WrapAt);

    [Benchmark(Baseline = true)]
    public string[] Split() => text.Split('；');

    [Benchmark]
    public FusedIndicators Parse() => FusedIndicatorParser.Parse(text);
}
