using System.Diagnostics;
using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Tests.Extract.Workers;

public sealed class ProcessUsageTests
{
    [Fact]
    public void A_child_that_has_not_begun_its_program_holds_the_memory_of_its_parent_and_no_more()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Children are counted on Linux.");
        using var parent = Process.Start(new ProcessStartInfo("bash", ["-c", "( kill -STOP $BASHPID; : ) & wait"]))!;
        try
        {
            SpinWait.SpinUntil(() => IsStopped(parent.Id), TimeSpan.FromMinutes(1));
            var alone = ProcessUsage.Of(parent).ResidentBytes;
            Assert.InRange(ProcessUsage.OfTree(parent).ResidentBytes, alone, alone + (alone / 4));
        }
        finally
        {
            parent.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Whether the child is there and stopped itself.</summary>
    private static bool IsStopped(int parent)
    {
        var children = File.ReadAllText($"/proc/{parent}/task/{parent}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return children.Length == 1 && File.ReadAllText($"/proc/{children[0]}/stat").Contains(") T ", StringComparison.Ordinal);
    }
}
