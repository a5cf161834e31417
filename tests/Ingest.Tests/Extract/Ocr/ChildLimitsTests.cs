using System.Diagnostics;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class ChildLimitsTests
{
    [Fact]
    public async Task A_process_that_computes_without_end_is_ended_by_its_own_time_and_not_by_the_clock()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits are set as Linux does.");
        using var process = Process.Start("sh", ["-c", "while :; do :; done"]);
        ChildLimits.Set(process.Id, TimeSpan.FromSeconds(1), 512);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ChildLimits.CpuUsedUp, process.ExitCode);
    }

    [Fact]
    public void The_kernel_knows_them()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits are set as Linux does.");
        using var process = Process.Start(new ProcessStartInfo("cat") { RedirectStandardInput = true })!;
        ChildLimits.Set(process.Id, TimeSpan.FromSeconds(60), 512);
        var limits = File.ReadAllLines($"/proc/{process.Id}/limits").ToDictionary(l => l[..26].Trim(), l => l[26..47].Trim());
        process.StandardInput.Close();
        Assert.Equal(("60", "536870912", "0"), (limits["Max cpu time"], limits["Max address space"], limits["Max core file size"]));
    }
}
