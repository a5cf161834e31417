namespace Pipeline.Runs.Tests.Outcomes;

/// <summary>A disk of a few megabytes, in memory. Skips the test where none may be mounted.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no tmpfs to mount.");
        Folder = Directory.CreateTempSubdirectory("pipeline-disk-").FullName;
        var mount = Run.Of("mount", ["-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", Folder]);
        if (mount.ExitCode == 0)
            return;
        Directory.Delete(Folder);
        Assert.Skip($"No disk may be mounted here: {mount.Errors}");
    }

    public string Folder { get; }

    public void SetReadOnly(bool value) => Assert.Equal(0, Run.Of("mount", ["-o", value ? "remount,ro" : "remount,rw", Folder]).ExitCode);

    /// <returns>A file that takes all the room there was.</returns>
    public string Fill()
    {
        var ballast = Path.Combine(Folder, "ballast");
        using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            return ballast;
        }
    }

    public void Dispose()
    {
        Run.Of("umount", ["-l", Folder]);
        Directory.Delete(Folder);
    }
}
