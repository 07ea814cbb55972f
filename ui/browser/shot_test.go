//go:build linux

package browser
import ("testing";"os/exec";"time";"context")
func TestShot(t *testing.T){ eachBrowser(t, func(t *testing.T, r realBrowser, b Browser){
 p:=servePages(t); dir:=t.TempDir(); o:=openerIn(t,dir)
 open(t,o,b,p,"/set/x",Session{Account:"x",Isolated:true},ThrowawayProfile)
 p.arrived(t,"/set/x"); time.Sleep(4*time.Second)
 exec.Command("import","-window","root","/tmp/shot-"+r.kind+".png").Run()
 t.Log(traces(sessions(t,dir)[0],"set/x"))
 b.Policy=PolicyDisabled; b.policy=policySource{}
 o2:=openerIn(t,t.TempDir())
 o2.Open(context.Background(),b,p.URL+"/set/dis",Session{Account:"z",Isolated:true,Practice:p.host()})
 p.arrived(t,"/set/dis"); time.Sleep(4*time.Second)
 exec.Command("import","-window","root","/tmp/shot2-"+r.kind+".png").Run()
})}
